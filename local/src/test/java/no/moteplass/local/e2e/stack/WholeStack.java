package no.moteplass.local.e2e.stack;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the stack before the first class that wants it, hands it to constructors, and stops it after the last. */
public final class WholeStack implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WholeStack.class);

    /** What kept it from starting: reported to every class, and not tried again. */
    private static @Nullable Throwable failure;

    @Override
    public void beforeAll(ExtensionContext context) {
        stack(context);
    }

    private static RunningStack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(RunningStack.class, key -> start(), RunningStack.class);
    }

    private static synchronized RunningStack start() {
        if (failure != null) throw new IllegalStateException("The stack did not start", failure);
        try {
            return RunningStack.start();
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
        return stack(context);
    }
}
