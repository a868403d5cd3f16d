package no.moteplass.groups.signout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** The sessions that people have ended, each for as long as it would have lasted. */
@ApplicationScoped
public class EndedSessionRepository {

    /** No session lasts longer than this, whatever is asked for. */
    static final Duration LONGEST = Duration.ofDays(2);

    private final EntityManager entities;
    private final Clock clock;

    EndedSessionRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Ending it again changes nothing, but for a later time. */
    @Transactional
    public void end(SessionDigest session, Instant until) {
        var longest = clock.instant().plus(LONGEST);
        entities.createNativeQuery("""
                        insert into ended_session (id, until) values (:id, :until)
                        on conflict on constraint pk_ended_session do update
                        set until = greatest(ended_session.until, excluded.until)""")
                .setParameter("id", session.bytes())
                .setParameter("until", until.isAfter(longest) ? longest : until)
                .executeUpdate();
    }

    @Transactional
    public boolean isEnded(SessionDigest session) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select exists (select 1 from ended_session where id = :id and until > :now)", Boolean.class)
                .setParameter("id", session.bytes())
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Deletes what has ended by itself meanwhile, a batch and a transaction at a time. @return how many */
    @Transactional
    int forget(int most) {
        return entities.createNativeQuery("""
                        delete from ended_session where ctid in (
                            select ctid from ended_session where until <= :now limit :most)""")
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .executeUpdate();
    }
}
