package no.moteplass.platform.contention;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Around every method that begins a transaction, outside of it: one that met another is done again from its beginning. What
 * is called within a transaction is part of it, and done again with it.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RetriedTransactions {

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return Attempts.of(call::proceed);
    }
}
