package no.moteplass.portal.page;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.safety.SealedWords;

/** What came of a form, on its way to the next page: a word and the names it speaks of, read once by the one who sent it. */
@RequestScoped
class Receipts {

    private static final String COOKIE = "kvittering";
    private static final int A_MINUTE = 60;
    private static final String BETWEEN = "\n";

    /** A receipt as it came, with what it speaks of. */
    record Found(Receipt receipt, List<String> about) {}

    private final RoutingContext request;
    private final Reader reader;
    private final Cookies cookies;
    private final SealedWords seal;

    Receipts(RoutingContext request, Reader reader, Cookies cookies, SealedWords seal) {
        this.request = request;
        this.reader = reader;
        this.cookies = cookies;
        this.seal = seal;
    }

    NewCookie of(Receipt receipt, List<String> about) {
        var words = new StringBuilder(reader.principal()).append(BETWEEN).append(receipt.word());
        about.forEach(each -> words.append(BETWEEN).append(each.replace(BETWEEN, " ")));
        return cookies.of(COOKIE, seal.close(words.toString()), A_MINUTE);
    }

    Optional<Found> found() {
        var cookie = request.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : seal.open(cookie.getValue()).flatMap(this::read);
    }

    /** A browser may be handed on within the minute. */
    private Optional<Found> read(String words) {
        var parts = words.split(BETWEEN, -1);
        return parts.length < 2 || !parts[0].equals(reader.principal())
                ? Optional.empty()
                : Receipt.of(parts[1])
                        .map(receipt -> new Found(receipt, List.of(parts).subList(2, parts.length)));
    }

    NewCookie read() {
        return cookies.of(COOKIE, "", 0);
    }
}
