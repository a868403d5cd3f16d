package no.moteplass.platform.icalendar.writer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.validate.ValidationResult;
import no.moteplass.platform.recurrence.RecurrenceRule;

/**
 * A property whose value stands as it is to be written: a local time, whose zone ical4j's own properties would look up
 * among zones of its own (and slowly), or a rule that has been read already.
 */
final class ReadyProperty extends Property {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final String value;

    private ReadyProperty(String name, ParameterList parameters, String value) {
        super(name, parameters);
        this.value = value;
    }

    /** Form 3 of a DATE-TIME: local time with a reference to its zone (RFC 5545 section 3.3.5). */
    static Property local(String name, ZoneId zone, LocalDateTime time) {
        return new ReadyProperty(name, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(time));
    }

    /** Form 2: what everybody reads alike. */
    static Property utc(String name, Instant time) {
        return new ReadyProperty(
                name, new ParameterList(), LOCAL.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC)) + "Z");
    }

    static Property rule(RecurrenceRule rule, ZoneId zone) {
        return new ReadyProperty(RRULE, new ParameterList(), rule.toRRuleValue(zone));
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public void setValue(String other) {
        throw new UnsupportedOperationException("The value is given once");
    }

    @Override
    public ValidationResult validate() {
        return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<?> newFactory() {
        throw new UnsupportedOperationException("Only written, never read");
    }
}
