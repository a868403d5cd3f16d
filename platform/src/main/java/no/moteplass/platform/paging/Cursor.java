package no.moteplass.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * Where a page begins: the sort key of the row before it. Opaque to callers, URL-safe.
 *
 * @param madeFor the sort and filters it was made for; it is good for no others
 * @param key the values of the sort key, the id last
 */
record Cursor(String madeFor, List<String> key) {

    private static final char SEPARATOR = '\u001f';

    String encoded() {
        var all = new ArrayList<String>();
        all.add(Integer.toHexString(madeFor.hashCode()));
        all.addAll(key);
        var text = String.join(String.valueOf(SEPARATOR), all);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 for what is none of ours, or was made for another sort or filter */
    static List<String> decode(String encoded, String madeFor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var all = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (all.size() == parts + 1 && all.getFirst().equals(Integer.toHexString(madeFor.hashCode()))) {
                return all.subList(1, all.size());
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(Problem.of("bad-cursor", 400));
        }
        throw new ProblemException(Problem.of("bad-cursor", 400));
    }
}
