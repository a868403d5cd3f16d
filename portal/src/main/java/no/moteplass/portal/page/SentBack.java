package no.moteplass.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.NewCookie;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.safety.SealedWords;

/**
 * What a page is shown with again after a form on it was refused, at the page's own address: it can be reloaded, and the
 * form keeps what was written. It waits for an hour in a cookie that only its own reader and page can use.
 */
@RequestScoped
class SentBack {

    /** Marks the address of a page that was sent back to. */
    static final String MARK = "igjen";

    private static final int AN_HOUR = 3600;
    private static final int A_DAY = 10 * 3600;
    private static final int LARGEST = 3600;
    private static final String LAST_READER = "leser";

    /** Forms by the names of their inputs. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public PropertyName findNameForSerialization(Annotated field) {
                    return named(field, super.findNameForSerialization(field));
                }

                @Override
                public PropertyName findNameForDeserialization(Annotated field) {
                    return named(field, super.findNameForDeserialization(field));
                }

                private static PropertyName named(Annotated field, PropertyName otherwise) {
                    var input = field.getAnnotation(FormParam.class);
                    return input == null ? otherwise : PropertyName.construct(input.value());
                }
            });

    /** @param reader whose it is: a browser may be handed on */
    record Kept(
            String address,
            String reader,
            int status,
            @Nullable Alert alert,
            Map<String, String> errors,
            @Nullable JsonNode form) {}

    private final RoutingContext request;
    private final Reader reader;
    private final Cookies cookies;
    private final SealedWords seal;
    private boolean looked;
    private @Nullable Kept kept;

    SentBack(RoutingContext request, Reader reader, Cookies cookies, SealedWords seal) {
        this.request = request;
        this.reader = reader;
        this.cookies = cookies;
        this.seal = seal;
    }

    /** Empty where it is too much for a cookie. */
    Optional<NewCookie> keep(
            String address, int status, @Nullable Alert alert, FieldErrors errors, @Nullable Object form) {
        try {
            var kept = new Kept(
                    address, owner(), status, alert, errors.messages(), form == null ? null : JSON.valueToTree(form));
            var sealed = seal.close(JSON.writeValueAsString(kept));
            return sealed.length() > LARGEST
                    ? Optional.empty()
                    : Optional.of(cookies.of(MARK, sealed, address, AN_HOUR));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was written, by the names of its inputs: one that comes more than once is a list. */
    static Map<String, Object> written(Map<String, List<String>> fields) {
        var form = new TreeMap<String, Object>();
        fields.forEach((name, values) -> form.put(name, values.size() == 1 ? values.getFirst() : values));
        return form;
    }

    /** Whoever is signed in; where the session has ended meanwhile, whoever was shown the last page. */
    private String owner() {
        return reader.isSignedIn() ? reader.principal() : lastReader().orElse("");
    }

    private Optional<String> lastReader() {
        return Optional.ofNullable(request.request().getCookie(LAST_READER))
                .flatMap(cookie -> seal.open(cookie.getValue()));
    }

    /** Whether there is anybody for whom something can be kept. */
    boolean isOwned() {
        return !owner().isEmpty();
    }

    /** That a page with forms was shown to this reader; empty where that is known. */
    Optional<NewCookie> shownToReader() {
        var who = reader.principal();
        return who.isEmpty() || lastReader().equals(Optional.of(who))
                ? Optional.empty()
                : Optional.of(cookies.of(LAST_READER, seal.close(who), A_DAY));
    }

    /** Whoever signs out wants nothing kept. */
    NewCookie shownToNobody() {
        return cookies.of(LAST_READER, "", 0);
    }

    /** What this very page is to be shown with; empty where it is asked for in any other way. */
    Optional<Kept> kept() {
        if (!looked) {
            looked = true;
            kept = request.queryParams().contains(MARK) ? found().orElse(null) : null;
        }
        return Optional.ofNullable(kept);
    }

    private Optional<Kept> found() {
        return request.request().cookies(MARK).stream()
                .flatMap(cookie -> seal.open(cookie.getValue()).stream())
                .flatMap(words -> read(words).stream())
                .filter(each -> each.address().equals(request.request().path())
                        && each.reader().equals(reader.principal()))
                .findFirst();
    }

    /** What another release wrote may be of another shape. */
    private static Optional<Kept> read(String words) {
        try {
            return Optional.of(JSON.readValue(words, Kept.class));
        } catch (JsonProcessingException older) {
            return Optional.empty();
        }
    }

    <T> Optional<T> form(Class<T> type) {
        return kept().map(Kept::form).flatMap(form -> read(form, type));
    }

    private static <T> Optional<T> read(JsonNode form, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.treeToValue(form, type));
        } catch (JsonProcessingException older) {
            return Optional.empty();
        }
    }
}
