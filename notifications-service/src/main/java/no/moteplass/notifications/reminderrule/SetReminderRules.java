package no.moteplass.notifications.reminderrule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.change.Change;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.timing.Offsets;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.IfMatch;

/**
 * Makes, changes and deletes reminder rules: a coordinator any, a facilitator their own groups'. One at a time, so that
 * whoever comes second sees what the first has done.
 */
@ApplicationScoped
public class SetReminderRules {

    private final ReminderRuleRepository rules;
    private final RuleRights rights;
    private final DirectoryRepository directory;
    private final PlanningLockRepository planning;
    private final ChangeJournal changes;
    private final Clock clock;

    SetReminderRules(
            ReminderRuleRepository rules,
            RuleRights rights,
            DirectoryRepository directory,
            PlanningLockRepository planning,
            ChangeJournal changes,
            Clock clock) {
        this.rules = rules;
        this.rights = rights;
        this.directory = directory;
        this.planning = planning;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public RuleOutcome make(NewRule asked) {
        planning.planAlone();
        var wrong = new ArrayList<Violation>();
        var offsets = Offsets.read("offsets", asked.offsets(), false, wrong);
        var scope = asked.scope();
        var audience = asked.audience();
        if (audience == null) {
            wrong.add(Violation.of("audience", "required"));
        }
        if (scope == null) {
            wrong.add(Violation.of("scope", "required"));
        } else if (!rights.maySet(scope, asked.scopeId())) {
            return new RuleOutcome.NotYours();
        } else {
            scopeId(scope, asked.scopeId(), wrong);
        }
        if (!wrong.isEmpty() || scope == null || audience == null) {
            return new RuleOutcome.Invalid(wrong);
        }
        var scopeId = asKept(scope, asked.scopeId());
        if (rules.exists(scope, scopeId, audience)) {
            return new RuleOutcome.Taken();
        }
        var rule = new ReminderRule(Ids.next(clock), scope, scopeId, offsets, audience);
        rules.persist(rule);
        return changed(rule, Change.REMINDER_RULE_CREATED);
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

    private Optional<KnownGroup> group(String id) {
        try {
            return directory.group(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Transactional
    public RuleOutcome change(UUID id, RuleChange asked, IfMatch made) {
        planning.planAlone();
        var rule = rules.findById(id);
        var refusal = refusal(rule, made);
        if (rule == null || refusal.isPresent()) {
            return refusal.orElseGet(RuleOutcome.Unknown::new);
        }
        if (asked.changesNothing()) {
            return new RuleOutcome.Set(rule);
        }
        var wrong = new ArrayList<Violation>();
        var offsets = asked.offsets(wrong);
        if (!wrong.isEmpty()) {
            return new RuleOutcome.Invalid(wrong);
        }
        rule.remind(offsets);
        return changed(rule, Change.REMINDER_RULE_CHANGED);
    }

    @Transactional
    public RuleOutcome delete(UUID id, IfMatch made) {
        planning.planAlone();
        var rule = rules.findById(id);
        var refusal = refusal(rule, made);
        if (rule == null || refusal.isPresent()) {
            return refusal.orElseGet(RuleOutcome.Unknown::new);
        }
        rules.delete(rule);
        return changed(rule, Change.REMINDER_RULE_DELETED);
    }

    private Optional<RuleOutcome> refusal(@Nullable ReminderRule rule, IfMatch made) {
        if (rule == null || !rights.maySee(rule)) {
            return Optional.of(new RuleOutcome.Unknown());
        }
        if (!rights.maySet(rule.scope(), rule.scopeId())) {
            return Optional.of(new RuleOutcome.NotYours());
        }
        return made.conflictWith(rule.version()).map(RuleOutcome.Conflict::new);
    }

    private RuleOutcome changed(ReminderRule rule, Change action) {
        changes.of(rule, action);
        return new RuleOutcome.Set(rule);
    }

    @Transactional
    public Optional<ReminderRule> see(UUID id) {
        return rules.findByIdOptional(id).filter(rights::maySee);
    }
}
