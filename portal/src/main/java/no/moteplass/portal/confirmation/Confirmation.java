package no.moteplass.portal.confirmation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Alert;

/**
 * What is about to happen, to whom, and the two ways on. The question names whoever or whatever it is about; both buttons
 * say what they do.
 */
public final class Confirmation {

    private final String question;
    private final String address;
    private final List<Alert.Link> trail = new ArrayList<>();
    private final List<String> consequences = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean lasting;
    private boolean reasoned;
    private String act = "";
    private String keep = "";
    private String back = "/";

    private Confirmation(String question, String address) {
        this.question = question;
        this.address = address;
    }

    /** @param address where the question can be opened again, and where the answer is sent */
    public static Confirmation of(String question, String address) {
        return new Confirmation(question, address);
    }

    /** The page that this one lies under. */
    public Confirmation under(String href, String name) {
        trail.add(new Alert.Link(href, name));
        return this;
    }

    public Confirmation says(String consequence) {
        consequences.add(consequence);
        return this;
    }

    public Confirmation saysIf(boolean so, String consequence) {
        return so ? says(consequence) : this;
    }

    /** It cannot be undone: the page says so, and is red. */
    public Confirmation forGood() {
        lasting = true;
        return this;
    }

    /** A reason may be given. */
    public Confirmation withReason() {
        reasoned = true;
        return this;
    }

    public Confirmation sends(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
        return this;
    }

    /** The two buttons: what does it, and what leaves things as they are. */
    public Confirmation buttons(String does, String leaves, String leavesTo) {
        act = does;
        keep = leaves;
        back = leavesTo;
        return this;
    }

    public String question() {
        return question;
    }

    public String address() {
        return address;
    }

    /** Where the form goes: the page without what it was asked about, which the fields say. */
    public String action() {
        var query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    public List<Alert.Link> trail() {
        return List.copyOf(trail);
    }

    public List<String> consequences() {
        return List.copyOf(consequences);
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public boolean isLasting() {
        return lasting;
    }

    public boolean isReasoned() {
        return reasoned;
    }

    public String act() {
        return act;
    }

    public String keep() {
        return keep;
    }

    public String back() {
        return back;
    }
}
