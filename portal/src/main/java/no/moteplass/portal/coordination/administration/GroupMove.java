package no.moteplass.portal.coordination.administration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.Receipt;

/** What a coordinator may do with a group as a whole, by the service's word for it. */
public enum GroupMove {
    OPEN(Receipt.GROUP_OPENED),
    START(Receipt.GROUP_STARTED),
    PAUSE(Receipt.GROUP_PAUSED),
    RESUME(Receipt.GROUP_RESUMED),
    CLOSE(Receipt.GROUP_CLOSED);

    private final Receipt receipt;

    GroupMove(Receipt receipt) {
        this.receipt = receipt;
    }

    /** Empty for what is no move: a page is not there then. */
    static Optional<GroupMove> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its button says. */
    public String text() {
        return "administration." + word();
    }

    /** What is said when it is done. */
    Receipt receipt() {
        return receipt;
    }

    /** It takes the group on, and takes nothing from anybody: nothing is asked first. */
    boolean leadsOn() {
        return switch (this) {
            case OPEN, START, RESUME -> true;
            case PAUSE, CLOSE -> false;
        };
    }
}
