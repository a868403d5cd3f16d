package no.moteplass.sessions.series;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The series of all groups. */
@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    public Optional<Series> find(UUID id) {
        return findByIdOptional(id);
    }

    /** The group of a series, without reading the series. */
    public Optional<UUID> groupOf(UUID id) {
        return getEntityManager()
                .createQuery("select s.group from Series s where s.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<Series> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** The series that goes on in the place of another. */
    public Optional<UUID> replacing(UUID id) {
        return getEntityManager()
                .createQuery("select s.id from Series s where s.replaces = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<Series> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
