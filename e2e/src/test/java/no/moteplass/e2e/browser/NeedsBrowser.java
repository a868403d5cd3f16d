package no.moteplass.e2e.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where no browser can be found, with one plain line; {@code moteplass.browser.required} makes that a failure. */
public final class NeedsBrowser implements ExecutionCondition {
    private static boolean said;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.found().isPresent() || Boolean.getBoolean("moteplass.browser.required")) {
            return ConditionEvaluationResult.enabled("There is a browser, or there must be");
        }
        sayOnce();
        return ConditionEvaluationResult.disabled(Browser.MISSING);
    }

    private static synchronized void sayOnce() {
        if (!said) System.out.println("  Skipped: " + Browser.MISSING);
        said = true;
    }
}
