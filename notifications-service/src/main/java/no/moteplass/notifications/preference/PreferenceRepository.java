package no.moteplass.notifications.preference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What people have chosen. */
@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<Preference, UUID> {}
