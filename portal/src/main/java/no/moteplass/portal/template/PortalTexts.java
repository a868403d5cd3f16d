package no.moteplass.portal.template;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;

/** The portal's own words in three languages. */
public final class PortalTexts {

    private static final Texts TEXTS = new Texts("portal", "portal-coordinator");

    private PortalTexts() {}

    public static String text(Language language, String key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }
}
