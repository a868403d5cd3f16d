package no.moteplass.notifications.email;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mails leave. */
@ConfigMapping(prefix = "moteplass.mail")
public interface MailSettings {

    /** The address they come from, and the organiser of every meeting: nobody reads it. */
    @WithDefault("moteplass@example.org")
    String from();

    /** Its name. */
    @WithDefault("Møteplass")
    String name();

    /** Where questions go, unless the group or its programme has a mailbox of its own (N8). */
    @WithDefault("koordinator@example.org")
    String coordinators();

    /**
     * How many mails of this instance may be handed over and not yet be recorded: as many may come twice, with the same
     * Message-ID, when it is killed.
     */
    @WithDefault("16")
    int atOnce();

    /** How long one mail may take; then the mail server counts as away. */
    @WithDefault("PT12S")
    Duration timeout();

    /** How long sent mails stay in the log (P6). */
    @WithDefault("P90D")
    Duration keptFor();
}
