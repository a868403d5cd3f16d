package no.moteplass.local.stack;

import no.moteplass.local.settings.Console;

/** The start, step by step, with the seconds that each took. */
final class Steps {
    private final Console console;
    private final Started started;

    Steps(Console console, Started started) {
        this.console = console;
        this.started = started;
    }

    void run(String what, Runnable work) {
        started.requireNotClosing();
        long began = System.nanoTime();
        work.run();
        console.say("  %-58s %5.1f s".formatted(what, (System.nanoTime() - began) / 1e9));
    }

    void note(String line) {
        console.say("    " + line);
    }
}
