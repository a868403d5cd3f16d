package no.moteplass.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import no.moteplass.local.loading.LoadingFailed;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.CannotStart;
import no.moteplass.local.settings.Console;
import no.moteplass.local.settings.StackSettings;
import no.moteplass.local.stack.LocalStack;

/** What {@code ./moteplass run} and {@code ./moteplass dev} start: the whole stack, until Ctrl-C. */
final class Launcher {
    private static final String LIVE = "--live=";

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var console = Console.standardOutput();
        var root = Path.of(System.getProperty("moteplass.root", ""))
                .toAbsolutePath()
                .normalize();
        var settings = StackSettings.of(root, console);
        for (var argument : arguments) {
            var live = argument.startsWith(LIVE)
                    ? Application.named(argument.substring(LIVE.length()))
                    : Optional.<Application>empty();
            if (argument.equals("--fresh")) {
                settings = settings.withFresh(true);
            } else if (live.isPresent()) {
                settings = settings.withLive(live.get());
            } else {
                console.say("Unknown: " + argument + ". ./moteplass help says what there is.");
                System.exit(2);
            }
        }
        System.exit(run(settings, console));
    }

    private static int run(StackSettings settings, Console console) throws InterruptedException {
        long began = System.nanoTime();
        logTo(settings.folder().resolve("logs"));
        var stopped = new CountDownLatch(1);
        try {
            var stack = LocalStack.in(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, console, stopped), "stop"));
            try {
                stack.start();
            } catch (RuntimeException e) {
                if (!stack.isClosing()) throw e;
                stopped.await(); // Ctrl-C while it was starting
                return 130;
            }
            Welcome.say(settings, (System.nanoTime() - began) / 1_000_000_000L);
            stopped.await();
            return 0;
        } catch (CannotStart e) {
            console.say("\n" + e.getMessage());
        } catch (LoadingFailed e) {
            Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, "The sample data was not loaded", e);
            console.say("\nThe sample data was not loaded: " + e.getMessage() + "\nThe services' logs are in "
                    + settings.folder().resolve("logs") + "; the next start begins again from nothing.");
        }
        return 1;
    }

    private static void stop(LocalStack stack, Console console, CountDownLatch stopped) {
        console.say("\nStopping …");
        stack.close();
        console.say("Stopped.");
        stopped.countDown();
    }

    /** What the launcher and the servers inside it have to say about themselves does not belong among its progress. */
    private static void logTo(Path logs) {
        try {
            Files.createDirectories(logs);
            LogManager.getLogManager().reset();
            var handler = new FileHandler(logs.resolve("launcher.log").toString(), 5_000_000, 1, false);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + logs + ": " + e.getMessage(), e);
        }
    }
}
