package no.moteplass.portal.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address as each calendar program likes to be given it. */
public record CalendarLinks(String address, String apple, String outlook, String google) {

    static CalendarLinks to(String address, String name) {
        var web = address.replaceFirst("^https?:", "webcal:");
        return new CalendarLinks(
                address,
                web,
                "https://outlook.office.com/calendar/0/addfromweb?url=" + encoded(address) + "&name=" + encoded(name),
                "https://calendar.google.com/calendar/r?cid=" + encoded(web));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
