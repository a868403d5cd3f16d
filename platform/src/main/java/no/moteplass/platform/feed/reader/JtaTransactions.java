package no.moteplass.platform.feed.reader;

import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The application's transactions, each with a request scope around it. */
public final class JtaTransactions implements Transactions {

    private static final int LONGEST_SECONDS = 300;

    @Override
    public <T> T call(Supplier<T> work) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            return inNewTransaction(work);
        }
        request.activate();
        try {
            return inNewTransaction(work);
        } finally {
            request.terminate();
        }
    }

    private static <T> T inNewTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work::get);
    }
}
