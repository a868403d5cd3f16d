package no.moteplass.portal.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Every call says in which language its reader reads. */
@ApplicationScoped
public class LanguageFilter implements ClientRequestFilter {

    private final SpokenLanguage language;

    LanguageFilter(SpokenLanguage language) {
        this.language = language;
    }

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders().putSingle("Accept-Language", language.get().code());
    }
}
