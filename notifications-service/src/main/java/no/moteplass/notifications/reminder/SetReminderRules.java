package no.moteplass.notifications.reminder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.facts.PlanningRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.web.Preconditions;

/**
 * Makes, changes and deletes reminder rules: a coordinator any, a facilitator their own groups'. One at a time, so that
 * whoever comes second sees what the first has done.
 */
@ApplicationScoped
class SetReminderRules {

    private final ReminderRuleRepository rules;
    private final DirectoryRepository directory;
    private final PlanningRepository planning;
    private final RearrangeByRule rearrange;
    private final Preconditions preconditions;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    SetReminderRules(
            ReminderRuleRepository rules,
            DirectoryRepository directory,
            PlanningRepository planning,
            RearrangeByRule rearrange,
            Preconditions preconditions,
            Caller caller,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.directory = directory;
        this.planning = planning;
        this.rearrange = rearrange;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RuleSetting make(NewRule wanted) {
        planning.planAlone();
        var wrong = new ArrayList<Violation>();
        var offsets = Offsets.read("offsets", wanted.offsets(), false, wrong);
        var scope = wanted.scope();
        var audience = wanted.audience();
        if (audience == null) {
            wrong.add(Violation.of("audience", "required"));
        }
        if (scope == null) {
            wrong.add(Violation.of("scope", "required"));
        } else if (!maySet(scope, wanted.scopeId())) {
            return new RuleSetting.NotYours();
        } else {
            scopeId(scope, wanted.scopeId(), wrong);
        }
        if (!wrong.isEmpty() || scope == null || audience == null) {
            return new RuleSetting.Invalid(wrong);
        }
        var scopeId = asKept(scope, wanted.scopeId());
        if (rules.exists(scope, scopeId, audience)) {
            return new RuleSetting.Taken();
        }
        var rule = new ReminderRule(Ids.next(clock), scope, scopeId, offsets, audience);
        rules.persist(rule);
        return changed(rule, "reminder-rule.created");
    }

    /** Ids as everything else here writes them. */
    private static String asKept(RuleScope scope, @Nullable String scopeId) {
        if (scopeId == null) {
            return "";
        }
        return scope == RuleScope.GROUP ? UUID.fromString(scopeId).toString() : scopeId;
    }

    private void scopeId(RuleScope scope, @Nullable String scopeId, List<Violation> wrong) {
        switch (scope) {
            case CITY -> {
                if (scopeId != null) {
                    wrong.add(Violation.of("scopeId", "notForCity"));
                }
            }
            case PROGRAMME -> {
                if (scopeId == null
                        || !Printable.onOneLine(scopeId)
                        || directory.programme(scopeId).isEmpty()) {
                    wrong.add(Violation.of("scopeId", scopeId == null ? "required" : "unknownId"));
                }
            }
            case GROUP -> {
                if (scopeId == null || group(scopeId).isEmpty()) {
                    wrong.add(Violation.of("scopeId", scopeId == null ? "required" : "unknownId"));
                }
            }
        }
    }

    private Optional<UUID> group(String id) {
        try {
            return directory.group(UUID.fromString(id)).map(group -> group.id());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Transactional
    RuleSetting change(UUID id, RuleChange wanted) {
        planning.planAlone();
        var rule = rules.findById(id);
        if (rule == null || !maySee(rule)) {
            return new RuleSetting.Unknown(id);
        }
        if (!maySet(rule.scope(), rule.scopeId())) {
            return new RuleSetting.NotYours();
        }
        preconditions.require(rule.version());
        if (wanted.changesNothing()) {
            return new RuleSetting.Set(RuleShown.of(rule));
        }
        var wrong = new ArrayList<Violation>();
        var offsets = wanted.offsets(wrong);
        if (!wrong.isEmpty()) {
            return new RuleSetting.Invalid(wrong);
        }
        rule.remind(offsets);
        return changed(rule, "reminder-rule.changed");
    }

    @Transactional
    RuleSetting delete(UUID id) {
        planning.planAlone();
        var rule = rules.findById(id);
        if (rule == null || !maySee(rule)) {
            return new RuleSetting.Unknown(id);
        }
        if (!maySet(rule.scope(), rule.scopeId())) {
            return new RuleSetting.NotYours();
        }
        preconditions.require(rule.version());
        rules.delete(rule);
        return changed(rule, "reminder-rule.deleted");
    }

    private RuleSetting changed(ReminderRule rule, String action) {
        rules.flush();
        rearrange.after(rule);
        audit.record(action, List.of());
        return new RuleSetting.Set(RuleShown.of(rule));
    }

    @Transactional
    Optional<RuleShown> see(UUID id) {
        return rules.findByIdOptional(id).filter(this::maySee).map(RuleShown::of);
    }

    /** Rules of groups are for their facilitators and coordinators. */
    private boolean maySee(ReminderRule rule) {
        return rule.scope() != RuleScope.GROUP || maySet(rule.scope(), rule.scopeId());
    }

    private boolean maySet(RuleScope scope, @Nullable String scopeId) {
        return caller.isCoordinator()
                || (scope == RuleScope.GROUP && scopeId != null && ownGroups().contains(scopeId));
    }

    /** The groups that the caller facilitates. */
    List<String> ownGroups() {
        var now = clock.instant();
        return directory.membershipsOf(caller.person()).stream()
                .filter(membership -> membership.it().facilitatesAt(now))
                .map(membership -> membership.it().group().toString())
                .distinct()
                .toList();
    }
}
