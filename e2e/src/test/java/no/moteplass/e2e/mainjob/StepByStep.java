package no.moteplass.e2e.mainjob;

import java.lang.reflect.Method;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** For tests that are one story reported in steps: what comes after a step that failed is not tried. */
final class StepByStep implements InvocationInterceptor {
    private boolean failed;

    @Override
    public void interceptTestMethod(
            Invocation<Void> step, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        if (failed) throw new TestAbortedException("An earlier step failed");
        try {
            step.proceed();
        } catch (Throwable e) {
            failed = !(e instanceof TestAbortedException);
            throw e;
        }
    }
}
