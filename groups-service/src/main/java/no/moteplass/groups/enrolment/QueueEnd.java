package no.moteplass.groups.enrolment;

/**
 * The last place in a queue, drawn under the group's lock.
 *
 * @param number drawn once, and kept
 * @param ahead how many wait ahead at this moment
 */
record QueueEnd(long number, int ahead) {}
