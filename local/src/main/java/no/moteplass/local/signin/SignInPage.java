package no.moteplass.local.signin;

import java.util.List;

import no.moteplass.local.pages.Html;

/** The page where one chooses whom to be. It exists on one's own machine alone, and says so. */
final class SignInPage {
    private static final String HEADER = "<p>Møteplass på din egen maskin</p>";

    private final List<Account.Person> people;

    SignInPage(List<Account.Person> people) {
        this.people = people;
    }

    String asking() {
        return page("");
    }

    String refusing(String email) {
        return page("<div class=\"alert\" role=\"alert\" id=\"feil\">Vi fant ingen med adressen «" + Html.escape(email)
                + "». Velg noen fra listen, eller skriv e-postadressen til en annen i eksempeldataene.</div>");
    }

    /** What somebody sees who opens the server's address without coming from an application. */
    String about() {
        return Html.page("Innlogging – Møteplass", HEADER, """
                <h1>Innlogging for Møteplass på din egen maskin</h1>
                <p>Du logger inn fra nettsidene. For API-et henter du et token slik:</p>
                <pre>curl -d grant_type=client_credentials -d client_id=hanna@example.org -d client_secret=local \\
                  http://localhost:8090/moteplass/token</pre>
                """);
    }

    private String page(String alert) {
        var choices = new StringBuilder();
        for (var person : people) choices.append(choice(person));
        return Html.page("Logg inn – Møteplass", HEADER, """
                <h1>Hvem vil du være?</h1>
                <p>Alle her er oppdiktet. Velg en person for å logge inn. Du trenger ikke passord.</p>
                %s
                <ul class="people">
                %s</ul>
                <h2>En annen person</h2>
                <form method="post">
                <div class="row">
                <div>
                <label for="epost">E-postadresse til en av de 4000 lederne</label>
                <input id="epost" name="username" type="email" autocomplete="off" required>
                </div>
                <button type="submit">Logg inn</button>
                </div>
                </form>
                """.formatted(alert, choices));
    }

    private static String choice(Account.Person person) {
        return """
                <li><form method="post"><input type="hidden" name="username" value="%s">
                <button type="submit"><strong>%s</strong><span>%s</span><span>%s</span></button></form></li>
                """.formatted(
                        Html.escape(person.email()),
                        Html.escape(person.name()),
                        Html.escape(person.role()),
                        Html.escape(person.email()));
    }
}
