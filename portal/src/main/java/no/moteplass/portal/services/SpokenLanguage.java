package no.moteplass.portal.services;

import jakarta.enterprise.context.RequestScoped;

import no.moteplass.platform.language.Language;

/** The language in which the services are to answer this request. */
@RequestScoped
public class SpokenLanguage {

    private Language language = Language.NB;

    public Language get() {
        return language;
    }

    public void set(Language spoken) {
        language = spoken;
    }
}
