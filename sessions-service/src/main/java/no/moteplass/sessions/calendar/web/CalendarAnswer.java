package no.moteplass.sessions.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.web.AcceptEncoding;
import no.moteplass.sessions.calendar.RenderedCalendar;

/** What a calendar program already has and takes, and what it is answered: the same from memory and from the database. */
record CalendarAnswer(
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String acceptEncoding) {

    private static final String PACKED = "-gz";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("Content-Type", "text/calendar; charset=utf-8"),
            Map.entry("Cache-Control", "private, max-age=0, must-revalidate"),
            Map.entry("Vary", "Accept-Encoding"),
            Map.entry("Referrer-Policy", "no-referrer"));

    /** The one writing that the reader names, if it names one. */
    @Nullable
    String known() {
        return ifNoneMatch == null ? null : bare(ifNoneMatch);
    }

    boolean packed() {
        return AcceptEncoding.takes(acceptEncoding, "gzip");
    }

    /** A packed body has a strong tag of its own (RFC 9110, 8.8.3.3). */
    void head(RenderedCalendar rendered, BiConsumer<String, String> header) {
        ALWAYS.forEach(each -> header.accept(each.getKey(), each.getValue()));
        header.accept("ETag", '"' + rendered.etag() + (packed() ? PACKED : "") + '"');
        header.accept("Last-Modified", HTTP_DATE.format(rendered.modifiedAt().atOffset(ZoneOffset.UTC)));
    }

    boolean isUnchanged(RenderedCalendar rendered) {
        if (ifNoneMatch == null) {
            return ifModifiedSince != null && !isAfter(rendered.modifiedAt(), ifModifiedSince);
        }
        for (var each : ifNoneMatch.split(",")) {
            var tag = bare(each);
            if (tag.equals("*") || tag.equals(rendered.etag())) {
                return true;
            }
        }
        return false;
    }

    /** A tag as we know it, without what says how the body was packed. */
    private static String bare(String tag) {
        var bare = tag.strip();
        if (bare.startsWith("W/")) {
            bare = bare.substring(2);
        }
        bare = bare.replace("\"", "");
        return bare.endsWith(PACKED) ? bare.substring(0, bare.length() - PACKED.length()) : bare;
    }

    private static boolean isAfter(Instant modified, String since) {
        try {
            return modified.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return true;
        }
    }
}
