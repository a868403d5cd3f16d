package no.moteplass.portal.template;

import java.util.regex.Pattern;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;

/** The portal's own words in three languages. */
public final class PortalTexts {

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\b[Ee])-(?=post|mail)");
    private static final Texts TEXTS = new Texts("portal", "portal-coordinator");

    private PortalTexts() {}

    public static String text(Language language, String key, Object... arguments) {
        return unbroken(TEXTS.text(language, key, arguments));
    }

    /** A line does not end within "e-post": files are written with the hyphen of the keyboard, people see one that holds. */
    private static String unbroken(String text) {
        return HYPHEN.matcher(text).replaceAll("\u2011");
    }
}
