package no.moteplass.portal.groups;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.sessions.Schedule;

/**
 * What somebody looks for. {@code sok} tells that the form was sent: without it the person's own level is looked for, and
 * only groups that take sign-ups.
 */
public record GroupSearch(
        @RestQuery @Nullable String sok,
        @RestQuery @Nullable String dag,
        @RestQuery @Nullable String tid,
        @RestQuery @Nullable String bydel,
        @RestQuery @Nullable String tekst,
        @RestQuery @Nullable String niva,
        @RestQuery @Nullable String omrade,
        @RestQuery @Nullable String virksomhet,
        @RestQuery @Nullable String ledig,
        @RestQuery @Nullable String alle,
        @RestQuery @Nullable String vis) {

    private static final Set<String> DAYS = Set.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Set<String> PARTS = Set.of("AM", "MID", "PM", "EVE");
    private static final String ADDRESS = "/grupper?sok=1";
    private static final int STEP = 24;
    private static final int MOST = 5_000;

    public boolean sent() {
        return sok != null;
    }

    public String text() {
        return Objects.requireNonNullElse(tekst, "");
    }

    public boolean isDay(String code) {
        return code.equals(dag);
    }

    public boolean isPart(String code) {
        return code.equals(tid);
    }

    public boolean isDistrict(String name) {
        return name.equals(bydel);
    }

    public boolean isLevel(String code) {
        return code.equals(niva);
    }

    public boolean isArea(String code) {
        return code.equals(omrade);
    }

    public boolean isUnit(String code) {
        return code.equals(virksomhet);
    }

    /** Only where a place is free now. */
    public boolean freeOnly() {
        return ledig != null;
    }

    /** Those that take no sign-ups now, too. */
    public boolean everything() {
        return alle != null;
    }

    /** Whether anything is chosen that stands behind the first line of choices. */
    public boolean isNarrow() {
        return filled(tekst) != null || filled(omrade) != null || filled(virksomhet) != null || everything();
    }

    /** Whether it matters when or where a group meets. */
    boolean asksWhen() {
        return day() != null || part() != null || filled(bydel) != null;
    }

    /** Whether a group that meets so is looked for; one of which nothing is known is not. */
    boolean takes(@Nullable Schedule schedule) {
        return !asksWhen()
                || (schedule != null
                        && isLike(day(), schedule.weekday())
                        && isLike(part(), schedule.partOfDay())
                        && isLike(filled(bydel), schedule.district()));
    }

    private static boolean isLike(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }

    private @Nullable String day() {
        return dag != null && DAYS.contains(dag) ? dag : null;
    }

    private @Nullable String part() {
        return tid != null && PARTS.contains(tid) ? tid : null;
    }

    GroupSearch at(@Nullable String level) {
        return new GroupSearch(sok, dag, tid, bydel, tekst, level, omrade, virksomhet, ledig, alle, vis);
    }

    /** How many groups are shown. */
    int shown() {
        return vis != null && vis.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(vis), STEP, MOST) : STEP;
    }

    /** The address at which more of the same search are shown. */
    String more() {
        return address("vis", Integer.toString(shown() + STEP));
    }

    /** One choice that was made, and the address without it. */
    public record Chosen(String name, String value, String without) {}

    /** The choices that were made, in the order of the form. */
    public List<Chosen> chosen() {
        return choices().entrySet().stream()
                .map(each -> new Chosen(each.getKey(), each.getValue(), address(each.getKey(), null)))
                .toList();
    }

    private Map<String, String> choices() {
        var all = new LinkedHashMap<String, String>();
        put(all, "dag", day());
        put(all, "tid", part());
        put(all, "bydel", bydel);
        put(all, "tekst", tekst);
        put(all, "niva", niva);
        put(all, "omrade", omrade);
        put(all, "virksomhet", virksomhet);
        put(all, "ledig", ledig);
        put(all, "alle", alle);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        var filled = filled(value);
        if (filled != null) {
            all.put(name, filled);
        }
    }

    /** The same search with one choice made differently, or not at all. */
    private String address(String changed, @Nullable String value) {
        var all = choices();
        if (value == null) {
            all.remove(changed);
        } else {
            all.put(changed, value);
        }
        var address = new StringBuilder(ADDRESS);
        all.forEach((name, each) ->
                address.append('&').append(name).append('=').append(URLEncoder.encode(each, StandardCharsets.UTF_8)));
        return address.toString();
    }

    static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
