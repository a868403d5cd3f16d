package no.moteplass.notifications.reminderrule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All reminder rules. */
@ApplicationScoped
public class ReminderRuleRepository implements PanacheRepositoryBase<ReminderRule, UUID> {

    /** The rules that could hold for some groups. */
    List<ReminderRule> reaching(Collection<UUID> groups, Collection<String> programmes) {
        return list(
                "scope = ?1 or (scope = ?2 and scopeId in ?3) or (scope = ?4 and scopeId in ?5)",
                RuleScope.CITY,
                RuleScope.PROGRAMME,
                Set.copyOf(programmes),
                RuleScope.GROUP,
                groups.stream().map(UUID::toString).toList());
    }

    Optional<ReminderRule> ofCity(Audience audience) {
        return find("scope = ?1 and audience = ?2", RuleScope.CITY, audience).firstResultOptional();
    }

    boolean exists(RuleScope scope, String scopeId, Audience audience) {
        return count("scope = ?1 and scopeId = ?2 and audience = ?3", scope, scopeId, audience) > 0;
    }

    /** Rules in the order of their ids; of groups only some, unless null. */
    public List<ReminderRule> page(@Nullable List<String> groups, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        return (groups == null
                        ? find("id > ?1 order by id", from)
                        : find(
                                "id > ?1 and (scope <> ?2 or scopeId in ?3) order by id",
                                from,
                                RuleScope.GROUP,
                                groups.isEmpty() ? List.of("") : groups))
                .range(0, most - 1)
                .list();
    }
}
