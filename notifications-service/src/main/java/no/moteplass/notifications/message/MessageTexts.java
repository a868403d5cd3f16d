package no.moteplass.notifications.message;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;

/** The words of messages, in three languages. */
public final class MessageTexts {

    private static final Texts TEXTS = new Texts("messages");

    private MessageTexts() {}

    public static String of(Language language, String key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }
}
