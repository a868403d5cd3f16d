package no.moteplass.portal.template;

import java.util.ArrayList;

import io.quarkus.qute.RawString;
import no.moteplass.platform.language.Language;

/** Words with pieces of markup among them. What is not markup of ours is only text. */
final class Markup {

    /** Stands for a piece until the words around it are text: a letter that no text has. */
    private static final char PIECE = '\uE000';

    private Markup() {}

    static RawString text(Language language, String key, Object... arguments) {
        var pieces = new ArrayList<String>();
        var words = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof RawString raw) {
                words[i] = String.valueOf((char) (PIECE + pieces.size()));
                pieces.add(raw.getValue());
            } else {
                words[i] = arguments[i];
            }
        }
        var text = escaped(PortalTexts.text(language, key, words));
        for (var i = 0; i < pieces.size(); i++) {
            text = text.replace(String.valueOf((char) (PIECE + i)), pieces.get(i));
        }
        return new RawString(text);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
