package no.moteplass.local.pages;

import org.jspecify.annotations.Nullable;

/** Writes text into HTML so that it stays text, and gives the launcher's pages one look. */
public final class Html {
    private static final String STYLE = """
            :root { color-scheme: light; --blue: #2a2859; --line: #b3b8bc; --soft: #f2f6fa; --link: #1f42aa; }
            * { box-sizing: border-box; }
            body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; overflow-wrap: anywhere; }
            header { background: var(--blue); color: #fff; padding: 1rem; }
            header a { color: #fff; }
            header p { margin: 0; }
            header > div { max-width: 64rem; margin: 0 auto; }
            main { max-width: 66rem; margin: 0 auto; }
            main { padding: 1rem; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1rem; }
            h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
            a { color: var(--link); }
            a:focus-visible, button:focus-visible, input:focus-visible, iframe:focus-visible, summary:focus-visible {
              outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 5px #f9c66b; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
            th { font-weight: 600; }
            label { display: block; font-weight: 600; margin-bottom: .25rem; }
            input { font: inherit; padding: .5rem; border: 2px solid var(--blue); width: 100%; max-width: 26rem; }
            button { font: inherit; cursor: pointer; border: 2px solid var(--blue); background: var(--blue); color: #fff; padding: .5rem 1rem; }
            .people { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); }
            .people button { width: 100%; height: 100%; text-align: left; background: #fff; color: inherit; }
            .people button:hover { background: var(--soft); }
            .people strong { display: block; color: var(--link); text-decoration: underline; }
            .people span { display: block; }
            .alert { border-left: 6px solid #c9302c; background: #fdeceb; padding: .75rem 1rem; margin: 1rem 0; }
            .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
            .row > div { flex: 1 1 16rem; max-width: 26rem; }
            .meeting { border: 2px solid var(--blue); padding: .25rem 1rem 1rem; background: var(--soft); }
            dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
            dt { font-weight: 600; }
            dd { margin: 0; }
            pre { white-space: pre-wrap; background: var(--soft); padding: 1rem; overflow-x: auto; }
            iframe { width: 100%; height: 44rem; border: 1px solid var(--line); background: #fff; }
            @media (max-width: 40rem) {
              table.stack thead { position: absolute; left: -9999px; }
              table.stack tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
              table.stack td { display: block; border: 0; padding: 0; }
            }
            """;

    private Html() {}

    public static String escape(@Nullable String text) {
        if (text == null) return "";
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A whole page; what is in {@code main} is HTML already. */
    public static String page(String title, String header, String main) {
        return """
                <!DOCTYPE html>
                <html lang="nb">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body>
                <header><div>%s</div></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, header, main);
    }
}
