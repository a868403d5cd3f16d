package no.moteplass.portal.page;

/** What a form is shown with again, after its service refused what it sent. */
public record Correction(int status, FieldErrors errors, Alert alert) {

    static final int CHANGED_MEANWHILE = 412;

    /** Somebody else saved first; the reader knows now, and the next try is for what holds now. */
    public boolean isForNewerVersion() {
        return status == CHANGED_MEANWHILE;
    }
}
