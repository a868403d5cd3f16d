package no.moteplass.portal.page;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.template.Dates;
import no.moteplass.portal.template.PortalTexts;
import no.moteplass.portal.template.TemplateWords;
import no.moteplass.portal.template.Today;

/** Puts a page into its frame, and says on the next page what came of a form. */
@RequestScoped
public class Pages {

    private static final String CSRF_TOKEN = "csrf_token";
    /** After how many seconds it is worth trying again. */
    private static final Map<Integer, Integer> RETRY = Map.of(429, 60, 503, 5);

    private static final int UNANSWERED = 503;
    private static final int OK = 200;

    private final Reader reader;
    private final RoutingContext request;
    private final Frame.Settings settings;
    private final Cookies cookies;
    private final SentBack sentBack;
    private final Today today;
    private final Receipts receipts;

    Pages(
            Reader reader,
            RoutingContext request,
            @ConfigProperty(name = "moteplass.portal.logo") String logo,
            @ConfigProperty(name = "moteplass.portal.stylesheet") Optional<String> stylesheet,
            @ConfigProperty(name = "moteplass.portal.accessibility-statement") String accessibility,
            @ConfigProperty(name = "moteplass.contact") String contact,
            Cookies cookies,
            SentBack sentBack,
            Today today,
            Receipts receipts) {
        this.receipts = receipts;
        this.today = today;
        this.sentBack = sentBack;
        this.reader = reader;
        this.request = request;
        this.settings = new Frame.Settings(logo, stylesheet.orElse(null), accessibility, contact);
        this.cookies = cookies;
    }

    /** The page, 200. {@code address} is where it can be opened again; a page that was asked for by its address, there. */
    public Response show(TemplateInstance page, Frame.Section section, String address) {
        var kept = sentBack.kept();
        if (kept.isPresent()) {
            return framed(
                            kept.get().status(),
                            page,
                            section,
                            address,
                            kept.get().alert())
                    .build();
        }
        var receipt = receipts.found();
        var alert = receipt.map(each -> Alert.success(
                        text("receipt." + each.receipt().word(), each.about().toArray())))
                .orElse(null);
        var response = framed(200, page, section, address, alert);
        return receipt.isEmpty()
                ? response.build()
                : response.cookie(receipts.read()).build();
    }

    /** The page with something to say first: a refusal, what must be corrected. */
    public Response show(
            int status, TemplateInstance page, Frame.Section section, String address, @Nullable Alert alert) {
        return framed(status, page, section, address, alert).build();
    }

    private Response.ResponseBuilder framed(
            int status, TemplateInstance page, Frame.Section section, String address, @Nullable Alert alert) {
        var language = reader.language();
        var csrf = request.<String>get(CSRF_TOKEN);
        var frame = new Frame(
                language,
                reader.isSignedIn(),
                reader.isInactive(),
                reader.isCoordinator(),
                reader.name().orElse(null),
                section,
                request.request().method().equals(HttpMethod.GET)
                        ? Destination.inside(request.request().uri())
                        : address,
                alert,
                csrf,
                settings);
        var html = page.data("frame", frame)
                .setAttribute(TemplateWords.LANGUAGE, language)
                .setAttribute(TemplateWords.TODAY, today.date())
                .setAttribute(TemplateWords.CSRF, Objects.requireNonNullElse(csrf, ""))
                .render();
        var response = Response.status(status)
                .type("text/html;charset=utf-8")
                .header("Content-Language", language.code())
                .entity(html);
        if (RETRY.containsKey(status)) {
            response.header("Retry-After", RETRY.get(status));
        }
        if (csrf != null) {
            sentBack.shownToReader().ifPresent(response::cookie);
        }
        return response;
    }

    /** After a form that was refused: the page that it is on, which says why and can be reloaded. */
    public Response sendBack(String address, int status, Alert alert) {
        return sendBack(address, new Correction(status, FieldErrors.none(), alert), null)
                .orElseGet(() -> next(address));
    }

    /** The same with what was written in the form; empty where that is too much to keep, and must be shown at once. */
    public Optional<Response> sendBack(String address, Correction correction, @Nullable Object form) {
        return sentBack.keep(address, correction.status(), correction.alert(), correction.errors(), form)
                .map(cookie -> Response.seeOther(URI.create(sentBackTo(address)))
                        .cookie(cookie)
                        .build());
    }

    /** A page with what was searched for, or what came of a button; the words stay out of its address, and so of any log. */
    public Response sendOn(String address, int status, Object form, String anchor) {
        return sentBack.keep(address, status, null, FieldErrors.none(), form)
                .map(cookie -> Response.seeOther(URI.create(sentBackTo(address) + anchor))
                        .cookie(cookie)
                        .build())
                .orElseGet(() -> next(address));
    }

    /**
     * What was written in a form that was not taken, since its sender was no longer signed in: its page shows it again to
     * nobody else. Empty where it is too much to keep.
     */
    public Optional<NewCookie> keepWritten(String address, Map<String, List<String>> fields) {
        if (!sentBack.isOwned()) {
            return Optional.empty();
        }
        var here = Alert.information(text("kept.title"), text("kept.text"));
        return sentBack.keep(address, OK, here, FieldErrors.none(), SentBack.written(fields));
    }

    /** After a form that could not even be looked at, since a service did not answer. */
    public Response sendBackWritten(String address, Answer.Away<?> away, Map<String, List<String>> fields) {
        return sendBack(address, unanswered(away), fields.isEmpty() ? null : SentBack.written(fields))
                .orElseGet(() -> sendBack(address, away));
    }

    /** Where a page is shown again with what was kept for it. */
    public static String sentBackTo(String address) {
        return address + "?" + SentBack.MARK + "=1";
    }

    public NewCookie forgottenReader() {
        return sentBack.shownToNobody();
    }

    /** The form that was sent from this page and refused, as it was written. */
    public <T> Optional<T> sentBack(Class<T> form) {
        return sentBack.form(form);
    }

    /** What was wrong with it. */
    public FieldErrors sentBackErrors() {
        return sentBack.kept().map(kept -> new FieldErrors(kept.errors())).orElseGet(FieldErrors::none);
    }

    /** Is this page shown again after something on it was refused? */
    public boolean isSentBack() {
        return sentBack.kept().isPresent();
    }

    /** After a form: the next page, which says what came of it. {@code about}: the names that it speaks of. */
    public Response next(String address, Receipt receipt, String... about) {
        return Response.seeOther(URI.create(address))
                .cookie(receipts.of(receipt, List.of(about)))
                .build();
    }

    /** A time as pages say it, for a receipt. */
    public String time(OffsetDateTime time) {
        return Dates.full(reader.language(), today.date(), time).replace(' ', '\u00a0');
    }

    public Response next(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    public NewCookie languageCookie(String code) {
        return cookies.of(Reader.LANGUAGE_COOKIE, code, 365 * 24 * 3600);
    }

    public Alert refused(Refusal refusal, List<Alert.Link> next) {
        return Alert.refused(refusal, text("refused.title"), next);
    }

    /** The summary above a form: each line leads to the field it is about. */
    public Alert mustBeCorrected(FieldErrors errors) {
        var fields = errors.links();
        return new Alert(Alert.Kind.ERROR, text("form.wrong", fields.size()), null, fields);
    }

    public Alert mustBeCorrected(Refusal refusal, FieldErrors errors) {
        return errors.isEmpty() ? refused(refusal, List.of()) : mustBeCorrected(errors);
    }

    /** What the service finds wrong, by field of the form. */
    public FieldErrors errorsIn(Refusal refusal, FormFields fields) {
        var gathered = new FieldErrors.Gathering();
        refusal.violated()
                .forEach(each -> gathered.add(
                        fields.inputOf(each.field()), about(fields.labelOf(each.field()), each.message())));
        return gathered.all();
    }

    /** What can be seen to be wrong without asking the service. */
    public Correction correction(FieldErrors errors) {
        return new Correction(422, errors, mustBeCorrected(errors));
    }

    /** A refusal that the reader of a form can do something about; any other takes over the page. */
    public Correction correction(Refusal refusal, FormFields fields) {
        if (refusal.status() != 409 && refusal.status() != 422) {
            throw new NoPage(refusal);
        }
        var errors = errorsIn(refusal, fields);
        return new Correction(refusal.status(), errors, mustBeCorrected(refusal, errors));
    }

    /** The same for what carries a version: {@code changedMeanwhile} is the key of what to say when it is an old one. */
    public Correction correction(Refusal refusal, FormFields fields, String changedMeanwhile) {
        return refusal.status() == Correction.CHANGED_MEANWHILE
                ? new Correction(
                        refusal.status(),
                        FieldErrors.none(),
                        Alert.warning(text(changedMeanwhile), text(changedMeanwhile + "Text"), List.of()))
                : correction(refusal, fields);
    }

    /** The form is shown again as it was. */
    public Correction unanswered(Answer.Away<?> away) {
        return new Correction(UNANSWERED, FieldErrors.none(), saying(away));
    }

    /** After a button whose service did not answer. */
    public Response sendBack(String address, Answer.Away<?> away) {
        return sendBack(address, UNANSWERED, saying(away));
    }

    /** What is sent again then is the same, and must have the same key: it may have been done already. */
    public boolean isUnanswered() {
        return sentBack.kept().filter(kept -> kept.status() == UNANSWERED).isPresent();
    }

    /** What can honestly be said: that nothing happened, or that it may have. */
    private Alert saying(Answer.Away<?> away) {
        return away.mayHaveHappened() ? Alert.warning(text("unsure.title"), text("unsure.text"), List.of()) : away();
    }

    /** What is wrong with a field, with its name: the summary above the form is read far from it. */
    public String about(@Nullable String label, @Nullable String message) {
        var said = Objects.requireNonNullElse(message, "");
        return label == null ? said : text(label) + ": " + said;
    }

    /** Nothing has happened. */
    public Alert away() {
        return Alert.warning(text("away.title"), text("away.text"), List.of());
    }

    public String text(String key, Object... arguments) {
        return PortalTexts.text(reader.language(), key, arguments);
    }
}
