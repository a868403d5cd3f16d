package no.moteplass.groups.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.text.EmailAddress;
import no.moteplass.platform.text.SearchText;

/** The directory. */
@ApplicationScoped
public class LeaderRepository implements PanacheRepositoryBase<Leader, UUID> {

    private static final int CHUNK = 1000;

    /** What a list of leaders is narrowed to. */
    public record Filter(
            @Nullable String query,
            @Nullable LeadershipLevel level,
            @Nullable String unit) {}

    /** A place in the list: by family name, given name, id. */
    public record Place(String familyName, String givenName, UUID id) {}

    public List<Leader> search(Filter filter, @Nullable Place after, int most) {
        var where = new StringBuilder("from Leader l where 1 = 1");
        var values = new HashMap<String, Object>();
        if (filter.query() != null) {
            where.append(" and ").append(isFound(filter.query(), values));
        }
        if (filter.level() != null) {
            where.append(" and level = :level");
            values.put("level", filter.level());
        }
        if (filter.unit() != null) {
            where.append(" and unit = :unit");
            values.put("unit", filter.unit());
        }
        if (after != null) {
            where.append(" and (familyName, givenName, id) > (:family, :given, :id)");
            values.put("family", after.familyName());
            values.put("given", after.givenName());
            values.put("id", after.id());
        }
        return find(where + " order by familyName, givenName, id", values)
                .page(0, most)
                .list();
    }

    /** By a whole address its owner alone; else every word is somewhere in the name, or in the address. */
    private String isFound(String query, Map<String, Object> values) {
        var owner = EmailAddress.read(query).flatMap(address -> byEmail(address.text()));
        if (owner.isPresent()) {
            values.put("owner", owner.get().id());
            return "id = :owner";
        }
        return Stream.of(query.split("[ ,;]+"))
                .filter(piece -> !SearchText.words(piece).isEmpty())
                .map(piece -> has(piece, values))
                .reduce((one, other) -> one + " and " + other)
                .orElse("1 = 0");
    }

    /** What has an at sign is a piece of an address; what has a dot may be one. */
    private static String has(String piece, Map<String, Object> values) {
        if (piece.contains("@")) {
            return inAddress(piece, values);
        }
        var inName = SearchText.words(piece).stream()
                .map(word -> "column(l.search_text as String) like " + like(SearchText.pattern(word), values))
                .collect(Collectors.joining(" and "));
        return piece.contains(".") ? "(" + inAddress(piece, values) + " or " + inName + ")" : inName;
    }

    private static String inAddress(String piece, Map<String, Object> values) {
        return "email like " + like(SearchText.around(piece.toLowerCase(Locale.ROOT)), values);
    }

    private static String like(String pattern, Map<String, Object> values) {
        var name = "piece" + values.size();
        values.put(name, pattern);
        return ":" + name + " escape '!'";
    }

    Optional<KnownPerson> bound(String personKey) {
        return known("personKey = ?1", personKey);
    }

    /** Whom a token that is not bound yet may be bound to: by external id, else by e-mail. */
    Optional<KnownPerson> unbound(String key, @Nullable String email) {
        return known("externalId = ?1 and personKey is null", key)
                .or(() -> email == null
                        ? Optional.empty()
                        : known("email = ?1 and personKey is null", email.toLowerCase(Locale.ROOT)));
    }

    private Optional<KnownPerson> known(String where, String value) {
        return find("select id, active from Leader where " + where, value)
                .project(KnownPerson.class)
                .firstResultOptional();
    }

    public Optional<Leader> byEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    /** Full names, by id; whom the transaction has read already is not read again. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .findMultiple(Leader.class, List.copyOf(Set.copyOf(ids)), SessionCheckMode.ENABLED)
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Leader::id, Leader::name));
    }

    public List<Leader> listOf(Collection<UUID> ids) {
        return inChunks("id in ?1", ids);
    }

    public List<Leader> withEmails(Collection<String> emails) {
        return inChunks("email in ?1", emails);
    }

    public List<Leader> withExternalIds(Collection<String> externalIds) {
        return inChunks("externalId in ?1", externalIds);
    }

    /** Those whom a file has named before, and who are not among these. */
    public List<Leader> activeFromFilesOutside(Set<UUID> known) {
        return stream("active and source = ?1", LeaderSource.IMPORT)
                .filter(each -> !known.contains(each.id()))
                .toList();
    }

    /** Those whom somebody leads. */
    public List<Leader> ledBy(UUID manager) {
        return list("manager = ?1 order by id", manager);
    }

    public List<UUID> idsOf(String unit) {
        return find("select id from Leader where unit = ?1", unit)
                .project(UUID.class)
                .list();
    }

    /** Since when somebody has been inactive; nothing for who is active. Not from memory: a lock may have been waited for. */
    public Optional<Instant> inactiveSince(UUID id) {
        return find("select inactiveSince from Leader where id = ?1 and not active and inactiveSince is not null", id)
                .project(Instant.class)
                .firstResultOptional();
    }

    /** Somebody has been inactive since before it was noted when: it counts from now on. */
    public void noteInactive(UUID id, Instant now) {
        update("inactiveSince = ?1 where id = ?2 and not active and inactiveSince is null", now, id);
    }

    private <K> List<Leader> inChunks(String where, Collection<K> keys) {
        var all = new ArrayList<>(Set.copyOf(keys));
        var found = new ArrayList<Leader>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            found.addAll(list(where, all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }

    /** Until {@link #checkAddresses} two people may have one address, so that they can swap theirs in any order. */
    public void letAddressesChangeHands() {
        getEntityManager()
                .createNativeQuery("set constraints uq_leader_email deferred")
                .executeUpdate();
    }

    /** @throws jakarta.persistence.PersistenceException where an address belongs to two people now */
    public void checkAddresses() {
        flush();
        getEntityManager()
                .createNativeQuery("set constraints uq_leader_email immediate")
                .executeUpdate();
    }
}
