package no.moteplass.groups.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The catalogue, by code. */
@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, String> {

    /** What a list of programmes is narrowed to. */
    public record Filter(
            @Nullable ProgrammeKind kind,
            @Nullable Area area,
            @Nullable Phase phase) {}

    public List<Programme> search(Filter filter, @Nullable String afterCode, int most) {
        var where = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.area() != null) {
            where.append(" and area = :area");
            values.put("area", filter.area());
        }
        if (filter.phase() != null) {
            where.append(" and phase = :phase");
            values.put("phase", filter.phase());
        }
        if (afterCode != null) {
            where.append(" and code > :after");
            values.put("after", afterCode);
        }
        return find(where + " order by code", values).page(0, most).list();
    }

    /** Those whose purpose somebody owns, or whose contact's address is theirs. */
    public List<Programme> naming(UUID person, String email) {
        return list("purposeOwner = ?1 or lower(contact) = ?2 order by code", person, email.toLowerCase(Locale.ROOT));
    }

    /** What came by migration and nobody was told of; locked, so that one instance tells. */
    List<Programme> notAnnounced() {
        return find("not announced order by code")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
