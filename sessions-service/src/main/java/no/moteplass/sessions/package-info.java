/** When groups meet, and who leads. What is said here stands in the description of the API. */
@OpenAPIDefinition(
        info = @Info(title = "Møteplass: sessions", version = "1.0.0"),
        tags = {
            @Tag(name = "Planning", description = "Series and sessions are planned, and shown before they are saved"),
            @Tag(name = "Series", description = "Recurring sessions of a group"),
            @Tag(name = "Sessions", description = "One meeting of a group"),
            @Tag(name = "Schedules", description = "When and where groups meet, before one is in them"),
            @Tag(name = "Facilitation", description = "Who leads, and whose turn it is"),
            @Tag(name = "Responses", description = "Who comes and who does not"),
            @Tag(name = "Calendars", description = "Secret addresses, and what stands there")
        },
        components =
                @Components(
                        schemas = {
                            @Schema(name = "SeriesChanged", implementation = SeriesDescription.SeriesChanged.class),
                            @Schema(name = "SessionChanged", implementation = SessionDescription.SessionChanged.class),
                            @Schema(
                                    name = "AssignmentChanged",
                                    implementation = SessionDescription.AssignmentChanged.class),
                            @Schema(name = "ResponseChanged", implementation = ResponseChanged.class),
                            @Schema(name = "CalendarChanged", implementation = CalendarChanged.class)
                        }))
@NullMarked
package no.moteplass.sessions;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;

import no.moteplass.sessions.subscription.CalendarChanged;
import no.moteplass.sessions.series.SeriesDescription;
import no.moteplass.sessions.response.ResponseChanged;
import no.moteplass.sessions.session.SessionDescription;
