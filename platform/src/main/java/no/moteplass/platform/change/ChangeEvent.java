package no.moteplass.platform.change;

/**
 * An event for the feed's readers.
 *
 * @param type such as {@code member.changed}
 * @param subject the id of what changed
 * @param version the subject's version after the change
 * @param data the subject's whole state after the change
 */
public record ChangeEvent(String type, String subject, long version, Object data) {}
