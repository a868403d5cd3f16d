package no.moteplass.platform.feed.reader;

import java.util.function.Supplier;

/** Runs something in a transaction of its own, which commits if nothing is thrown. */
interface Transactions {

    <T> T call(Supplier<T> work);
}
