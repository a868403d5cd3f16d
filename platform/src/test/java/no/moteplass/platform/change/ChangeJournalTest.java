package no.moteplass.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** One act is told once: its events with the new version, its audit entry, and whoever else listens. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@ActivateRequestContext
class ChangeJournalTest {

    enum Act implements ChangeAction {
        RENAMED("thing.renamed"),
        FOLLOWED(null);

        private final String audited;

        Act(String audited) {
            this.audited = audited;
        }

        @Override
        public String auditedAs() {
            return audited;
        }
    }

    record Told(long version, String name) {}

    @Singleton
    static class Things implements ChangeDescription<PlantedThing> {
        @Override
        public Class<PlantedThing> type() {
            return PlantedThing.class;
        }

        @Override
        public List<ChangeEvent> events(PlantedThing thing, ChangeAction action) {
            return List.of(new ChangeEvent(
                    "planted.renamed", thing.id.toString(), thing.version, new Told(thing.version, thing.name)));
        }

        @Override
        public Collection<UUID> auditSubjects(PlantedThing thing) {
            return List.of(thing.id);
        }
    }

    @Singleton
    static class Listening implements ChangeListener {
        final List<Object> heard = new ArrayList<>();

        @Override
        public void changed(Object subject, ChangeAction action) {
            heard.add(((PlantedThing) subject).id + " " + action);
        }
    }

    @Inject
    ChangeJournal changes;

    @Inject
    EntityManager entities;

    @Inject
    Listening listening;

    @Inject
    MeterRegistry meters;

    private final UUID id = UUID.randomUUID();

    @Test
    void an_act_is_told_once_with_the_version_it_led_to() {
        make("first");

        rename("second", Act.RENAMED);

        assertThat(events()).containsExactly("0 first", "1 second");
        assertThat(audited()).containsExactly("thing.renamed", "thing.renamed");
        assertThat(listening.heard).contains(id + " RENAMED");
    }

    @Test
    void what_only_follows_from_an_act_has_no_audit_entry_of_its_own() {
        make("first");

        rename("second", Act.FOLLOWED);

        assertThat(events()).hasSize(2);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void an_act_whose_changes_were_told_one_by_one_has_one_audit_entry_and_no_event() {
        make("first");

        QuarkusTransaction.requiringNew().run(() -> changes.act(Act.RENAMED, List.of(id)));

        assertThat(events()).hasSize(1);
        assertThat(audited()).containsExactly("thing.renamed", "thing.renamed");
    }

    @Test
    void a_change_that_does_not_commit_is_neither_told_nor_counted() {
        var counted = meters.counter("changes", "action", "renamed");
        var before = counted.count();
        make("first");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    var thing = entities.find(PlantedThing.class, id);
                    thing.name = "second";
                    changes.of(thing, Act.RENAMED);
                    throw new IllegalStateException("undone");
                }))
                .hasMessageContaining("undone");

        assertThat(counted.count()).isEqualTo(before + 1);
        assertThat(events()).containsExactly("0 first");
        assertThat(audited()).hasSize(1);
    }

    @Test
    void outside_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> changes.of(new PlantedThing(id, "none"), Act.RENAMED))
                .isInstanceOf(RuntimeException.class);

        assertThat(audited()).isEmpty();
    }

    @Test
    void what_nobody_describes_is_a_fault_of_ours() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> changes.of("text", Act.RENAMED)))
                .hasMessageContaining("Nobody describes changes of java.lang.String");
    }

    private void make(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            var thing = new PlantedThing(id, name);
            entities.persist(thing);
            changes.by("a job", thing, Act.RENAMED);
        });
    }

    private void rename(String name, Act act) {
        QuarkusTransaction.requiringNew().run(() -> {
            var thing = entities.find(PlantedThing.class, id);
            thing.name = name;
            changes.by("a job", thing, act);
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> events() {
        return QuarkusTransaction.requiringNew().call(() -> (List<String>) entities.createNativeQuery(
                        "select (data ->> 'version') || ' ' || (data ->> 'name') from feed_event where subject = :id order by id",
                        String.class)
                .setParameter("id", id.toString())
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<String> audited() {
        return QuarkusTransaction.requiringNew().call(() -> (List<String>) entities.createNativeQuery(
                        "select action from audit_entry where subjects @> array[cast(:id as uuid)] order by id",
                        String.class)
                .setParameter("id", id)
                .getResultList());
    }
}
