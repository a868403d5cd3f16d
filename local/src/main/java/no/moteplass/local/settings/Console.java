package no.moteplass.local.settings;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The lines that whoever started the stack reads. The only place that writes to standard output. */
public final class Console {
    private final PrintStream out;

    private Console(PrintStream out) {
        this.out = out;
    }

    public static Console standardOutput() {
        return new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    public static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** For whoever wants to read afterwards what was said. */
    public static Console to(OutputStream out) {
        return new Console(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
