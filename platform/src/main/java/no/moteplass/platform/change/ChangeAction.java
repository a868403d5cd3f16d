package no.moteplass.platform.change;

import org.jspecify.annotations.Nullable;

/** What was done. Each service has an enum of its own. */
public interface ChangeAction {

    /**
     * The action's name in the audit trail, as {@code session.cancelled}; null for what only follows from another change of
     * the same request, which has its entry already (P4: one row a request).
     */
    @Nullable
    String auditedAs();
}
