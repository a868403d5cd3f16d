package no.moteplass.local;

import no.moteplass.local.settings.StackSettings;

/** What stands on the screen when everything is ready: where to go, and three things to try. */
final class Welcome {
    private Welcome() {}

    static void say(StackSettings settings, long seconds) {
        var ports = settings.ports();
        var live = settings.live();
        settings.console().say("""

                Møteplass is ready (%d s).

                  Pages            http://localhost:%d          choose whom to be; no password
                  Mailbox          http://localhost:%d          every e-mail that was sent
                  groups           http://localhost:%d/docs     the API, described and to try
                  sessions         http://localhost:%d/docs
                  notifications    http://localhost:%d/docs
                  PostgreSQL       psql postgresql://groups@localhost:%d/groups   (also sessions, notifications)

                A token, as the coordinator (or any person's e-mail address, or a machine client's name):
                  TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=koordinator@example.org -d client_secret=local \\
                    %s/token | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')

                Three things to try:
                  curl -H "Authorization: Bearer $TOKEN" 'http://localhost:%d/api/v1/groups?state=OPEN&limit=5'
                  curl -H "Authorization: Bearer $TOKEN" 'http://localhost:%d/api/v1/sessions?limit=5'
                  curl 'http://localhost:%d/messages?to=hanna@example.org'

                Ctrl-C stops everything.
                """.formatted(
                seconds,
                ports.portal(),
                ports.mailbox(),
                ports.groups(),
                ports.sessions(),
                ports.notifications(),
                ports.postgres(),
                ports.issuer(),
                ports.groups(),
                ports.sessions(),
                ports.mailbox()).stripTrailing());
        if (live != null) {
            settings.console().say("""

                    %s runs from its sources: what you change there and in platform holds from the next request on.
                    Its log: %s
                    """.formatted(
                    live.folder(), settings.folder().resolve("logs").resolve(live.folder() + ".log")).stripTrailing());
        }
    }
}
