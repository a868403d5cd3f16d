package no.moteplass.sessions.attendance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.sessions.response.Answer;

/** All that was recorded of who came. */
@ApplicationScoped
public class AttendanceRepository implements PanacheRepositoryBase<Attendance, UUID> {

    private static final String OF_PERSON = """
            select s.id, r.response, a.present, a.expected, p.attendance
            from unnest(:sessions) s (id)
            left join session_response r on r.session_id = s.id and r.leader_id = :person
            left join attendance a on a.session_id = s.id
            left join attendee p on p.session_id = s.id and p.leader_id = :person
            """;

    /**
     * What stands of a session for one person: what they answered, whether they came, and how many did.
     *
     * @param present null where nothing was recorded
     */
    public record OfPerson(
            UUID session,
            @Nullable Answer answer,
            @Nullable Integer present,
            @Nullable Integer expected,
            @Nullable Presence attendance) {}

    /** The same as its columns have it. */
    record Row(
            UUID session,
            @Nullable String answer,
            @Nullable Integer present,
            @Nullable Integer expected,
            @Nullable String attendance) {

        private OfPerson read() {
            return new OfPerson(
                    session,
                    answer == null ? null : Answer.valueOf(answer),
                    present,
                    expected,
                    attendance == null ? null : Presence.valueOf(attendance));
        }
    }

    public Optional<Attendance> of(UUID session) {
        return findByIdOptional(session);
    }

    /** One statement for all of them. */
    public Map<UUID, OfPerson> of(UUID person, Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_PERSON, Row.class)
                .setParameter("person", person)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(Row::read)
                .collect(Collectors.toMap(OfPerson::session, Function.identity()));
    }
}
