package no.moteplass.portal.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/** Where somebody was going when they were sent to sign in: whatever comes of that, they are led there. */
@RequestScoped
public class Destination {

    private static final String COOKIE = "veien";
    private static final int LONGEST = 1000;
    private static final int HALF_AN_HOUR = 30 * 60;

    private static final Pattern OURS =
            Pattern.compile("/(?!/)[A-Za-z0-9/._~-]*(\\?[A-Za-z0-9/._~%&=+,:;@!$'()*?-]*)?(#[A-Za-z0-9-]*)?");

    private final RoutingContext request;
    private final Cookies cookies;

    Destination(RoutingContext request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** An address that can only be a page of ours; the front page for any other. */
    public static String inside(@Nullable String address) {
        return address != null
                        && address.length() <= LONGEST
                        && OURS.matcher(address).matches()
                ? address
                : "/";
    }

    /** Remembers the page that was asked for. */
    public NewCookie remembered() {
        return remembered(request.request().uri());
    }

    /** Remembers another page of ours. */
    public NewCookie remembered(String address) {
        var there = URLEncoder.encode(inside(address), StandardCharsets.UTF_8);
        return cookies.of(COOKIE, there, HALF_AN_HOUR);
    }

    /** The page that was asked for last without a session; Min side where none was. */
    public String known() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(cookie -> decoded(cookie.getValue()))
                .map(Destination::inside)
                .filter(address -> !"/".equals(address))
                .orElse("/min-side");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "/";
        }
    }
}
