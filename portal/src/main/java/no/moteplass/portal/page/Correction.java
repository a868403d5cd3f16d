package no.moteplass.portal.page;

/** What a form is shown with again: its service refused what it sent, or something must be asked first. */
public record Correction(int status, FieldErrors errors, Alert alert) {

    static final int CHANGED_MEANWHILE = 412;

    private static final int OK = 200;

    /** Nothing is wrong, but something is asked before the form is taken: each line leads to its field. */
    public static Correction asking(String title, FieldErrors asked) {
        return new Correction(OK, asked, Alert.warning(title, null, asked.links()));
    }

    /** Somebody else saved first; the reader knows now, and the next try is for what holds now. */
    public boolean isForNewerVersion() {
        return status == CHANGED_MEANWHILE;
    }
}
