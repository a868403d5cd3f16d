package no.moteplass.platform.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/**
 * Who was found behind a token a moment ago: a page asks three or four times for the same person. Only who is active is kept,
 * for two seconds; an instance that changes the directory forgets everybody with that change. Who is inactive is out there at
 * once, and at every other instance within these seconds.
 */
@ApplicationScoped
public class SeenPeople {

    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int REMEMBERED = 10_000;

    private record Seen(UUID person, long at) {}

    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long forgotten;

    @Inject
    SeenPeople() {
        this(System::nanoTime);
    }

    SeenPeople(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * The person with this key, as they were found a moment ago, or as they are found now.
     *
     * @param lookUp what it finds is kept from before it began; what was forgotten meanwhile is not kept at all
     */
    public Optional<KnownPerson> of(String key, Supplier<Optional<KnownPerson>> lookUp) {
        var began = nanos.getAsLong();
        var known = known(key, began);
        if (known != null) {
            return Optional.of(new KnownPerson(known, true));
        }
        var before = forgettings();
        var found = lookUp.get();
        if (found.isPresent() && found.get().active()) {
            keep(key, found.get().id(), began, before);
        }
        return found;
    }

    /** The directory has changed: everybody is looked up again. To be called once the change is committed. */
    public synchronized void forget() {
        seen.clear();
        forgotten++;
    }

    private synchronized @Nullable UUID known(String key, long now) {
        var one = seen.get(key);
        return one == null || now - one.at() >= KEPT.toNanos() ? null : one.person();
    }

    private synchronized long forgettings() {
        return forgotten;
    }

    private synchronized void keep(String key, UUID person, long at, long before) {
        if (forgotten == before) {
            seen.put(key, new Seen(person, at));
        }
    }
}
