package no.moteplass.groups.marks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.platform.id.Ids;

/** Knows who was erased, by address and external id, without knowing either (P3). */
@ApplicationScoped
public class ErasedPeople implements PanacheRepositoryBase<ErasedMark, String> {

    private final MarkKey key;
    private final Clock clock;

    ErasedPeople(MarkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Somebody is erased who was known by these. */
    public void keep(Collection<String> ids, String email) {
        var marks = new HashSet<>(key.marksOf(null, email));
        ids.forEach(each -> marks.addAll(key.marksOf(each, null)));
        var erasure = Ids.next(clock);
        var now = clock.instant();
        for (var mark : marks) {
            getEntityManager().merge(new ErasedMark(mark, erasure, now));
        }
    }

    /** Whether somebody was erased who was known by one of these. */
    public boolean know(@Nullable String externalId, @Nullable String email) {
        return count("mark in ?1", key.marksOf(externalId, email)) > 0;
    }

    /** All marks at once, to look up many people. */
    public Marks all() {
        return new Marks(key, streamAll().map(ErasedMark::mark).collect(Collectors.toUnmodifiableSet()));
    }

    /** What was erased before somebody signed in by themselves is forgotten: they may come back. @return whether any was */
    public boolean forget(String personKey, @Nullable String email, Instant signIn) {
        var erasures = find("mark in ?1", key.marksOf(personKey, email)).stream()
                .filter(each -> each.isBefore(signIn))
                .map(ErasedMark::erasure)
                .collect(Collectors.toSet());
        return !erasures.isEmpty() && delete("erasure in ?1", List.copyOf(erasures)) > 0;
    }

    /** Every mark there is. */
    public static final class Marks {

        private final MarkKey key;
        private final Set<String> marks;

        private Marks(MarkKey key, Set<String> marks) {
            this.key = key;
            this.marks = marks;
        }

        public boolean know(@Nullable String externalId, @Nullable String email) {
            return !marks.isEmpty() && key.marksOf(externalId, email).stream().anyMatch(marks::contains);
        }
    }
}
