package no.moteplass.e2e.stack;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the stack before the first class that wants it, and hands it to constructors. It runs until the JVM ends: where
 * two JVMs share the classes, each is given one after the other, and has a stack of its own.
 */
public final class WholeStack implements BeforeAllCallback, ParameterResolver {
    private static @Nullable RunningStack stack;

    /** What kept it from starting: reported to every class, and not tried again. */
    private static @Nullable Throwable failure;

    @Override
    public void beforeAll(ExtensionContext context) {
        stack();
    }

    private static synchronized RunningStack stack() {
        if (failure != null) throw new IllegalStateException("The stack did not start", failure);
        if (stack != null) return stack;
        try {
            stack = RunningStack.start();
            return stack;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack();
    }
}
