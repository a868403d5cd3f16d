package no.moteplass.portal.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.Refusal;

/** What a page says above everything else. */
public record Alert(Kind kind, String title, @Nullable String text, List<Link> links) {

    public enum Kind {
        SUCCESS,
        INFORMATION,
        WARNING,
        ERROR;

        public String css() {
            return switch (this) {
                case SUCCESS -> "success";
                case INFORMATION -> "info";
                case WARNING -> "warning";
                case ERROR -> "error";
            };
        }

        public String icon() {
            return switch (this) {
                case SUCCESS -> "alert-success";
                case INFORMATION -> "alert-information";
                case WARNING -> "alert-warning";
                case ERROR -> "alert-error";
            };
        }
    }

    /** A way on, or the field that is wrong. */
    public record Link(String href, String text) {}

    /** Something went another way than the reader meant: whoever reads by keyboard or ear starts here. */
    public boolean isAsking() {
        return kind == Kind.ERROR || kind == Kind.WARNING;
    }

    public static Alert success(String title) {
        return new Alert(Kind.SUCCESS, title, null, List.of());
    }

    public static Alert information(String title, @Nullable String text) {
        return new Alert(Kind.INFORMATION, title, text, List.of());
    }

    public static Alert warning(String title, @Nullable String text, List<Link> links) {
        return new Alert(Kind.WARNING, title, text, links);
    }

    /** A service's no in its own words, and the next best thing. */
    static Alert refused(Refusal refusal, String fallback, List<Link> next) {
        var title = refusal.title() == null ? fallback : refusal.title();
        return new Alert(Kind.WARNING, title, refusal.detail(), next);
    }
}
