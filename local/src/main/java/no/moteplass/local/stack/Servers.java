package no.moteplass.local.stack;

import java.time.Clock;
import java.util.List;

import no.moteplass.local.mailbox.Controls;
import no.moteplass.local.mailbox.MailCatcher;
import no.moteplass.local.mailbox.MailStore;
import no.moteplass.local.mailbox.MailboxServer;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;
import no.moteplass.local.signin.Accounts;
import no.moteplass.local.signin.SignInServer;

/** What the applications need around them: PostgreSQL, a sign-in server, a mail server and its mailbox. */
final class Servers {
    private static final List<String> DATABASES = List.of("groups", "sessions", "notifications");

    private final StackSettings settings;
    private final StackFolder folder;
    private final MailStore mails;
    private final MailCatcher smtp;

    Servers(StackSettings settings, StackFolder folder, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.mails = new MailStore(folder.folder("mails"), clock);
        this.smtp = new MailCatcher(mails, settings.ports().smtp());
    }

    MailStore mails() {
        return mails;
    }

    MailCatcher smtp() {
        return smtp;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports().postgres() + "/" + database;
    }

    void start(Steps steps, Started started, Accounts accounts, Controls controls) {
        steps.run("PostgreSQL 18 on port " + ports().postgres(), () -> startDatabase(started));
        steps.run(
                "Sign-in on " + ports().issuer(),
                () -> started.add(() -> SignInServer.start(accounts, ports().signIn())));
        steps.run("Mail server on port " + ports().smtp() + ", mailbox on port " + ports().mailbox(), () -> {
            started.add(() -> {
                smtp.start();
                return smtp;
            });
            started.add(() -> MailboxServer.start(mails, controls, ports().mailbox()));
        });
    }

    private void startDatabase(Started started) {
        var postgres = started.add(() -> KeptPostgres.start(
                folder.of("postgres"),
                settings.binaries(),
                folder.folder("logs").resolve("postgres.log"),
                ports().postgres()));
        postgres.ensureDatabases(DATABASES);
    }

    private Ports ports() {
        return settings.ports();
    }
}
