package no.moteplass.groups.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The city's units, by code. */
@ApplicationScoped
public class OrgUnitRepository implements PanacheRepositoryBase<OrgUnit, String> {

    /** What a list of units is narrowed to. */
    public record Filter(
            @Nullable LocalDate on,
            @Nullable UnitKind kind,
            @Nullable String sector) {}

    public List<OrgUnit> search(Filter filter, @Nullable String afterCode, int most) {
        var where = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (filter.on() != null) {
            where.append(" and (validFrom is null or validFrom <= :on) and (validTo is null or validTo > :on)");
            values.put("on", filter.on());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.sector() != null) {
            where.append(" and sector = :sector");
            values.put("sector", filter.sector());
        }
        if (afterCode != null) {
            where.append(" and code > :after");
            values.put("after", afterCode);
        }
        return find(where + " order by code", values).page(0, most).list();
    }

    /** The names of some units, by code. */
    public Map<String, String> names(Collection<String> codes) {
        return list("code in ?1", Set.copyOf(codes)).stream().collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
    }

    public String name(String code) {
        return findByIdOptional(code).map(OrgUnit::name).orElse(code);
    }

    public Set<String> codes() {
        return listAll().stream().map(OrgUnit::code).collect(Collectors.toSet());
    }

    public boolean exists(String code) {
        return findByIdOptional(code).isPresent();
    }
}
