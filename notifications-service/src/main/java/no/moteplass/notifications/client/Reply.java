package no.moteplass.notifications.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of a call to another service. */
sealed interface Reply {

    record Answered(int status, JsonNode body) implements Reply {}

    /** No answer, or one that says to come back later. */
    record Away() implements Reply {}
}
