package no.moteplass.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import no.moteplass.benchmarks.process.ProcessTimes.Kind;

/** Whose time is what: the names are those that HotSpot gives its threads, as the kernel cuts them. */
class ProcessTimesTest {

    @Test
    void compilers_and_collectors_are_known_by_name() {
        assertThat(Kind.named("C2 CompilerThre")).isEqualTo(Kind.COMPILING);
        assertThat(Kind.named("C1 CompilerThre")).isEqualTo(Kind.COMPILING);
        assertThat(Kind.named("G1 Conc#0")).isEqualTo(Kind.COLLECTING);
        assertThat(Kind.named("GC Thread#1")).isEqualTo(Kind.COLLECTING);
        assertThat(Kind.named("vert.x-eventloo")).isEqualTo(Kind.WORK);
        assertThat(Kind.named("executor-thread")).isEqualTo(Kind.WORK);
    }

    @Test
    void what_this_process_has_done_is_seen() {
        var before = ProcessTimes.ofThis();
        long sum = 0;
        for (long began = System.nanoTime(); System.nanoTime() - began < 200_000_000; ) sum += System.nanoTime() % 7;
        var spent = ProcessTimes.ofThis().minus(before);

        assertThat(sum).isPositive();
        assertThat(spent.work()).isPositive().isLessThan(30);
        assertThat(ProcessTimes.peakMegabytes(ProcessHandle.current().pid())).isGreaterThan(10);
    }
}
