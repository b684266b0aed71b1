package quickstart;

import dev.rung.runtime.error.MigratorException;
import java.io.PrintStream;

/** Shows Rung at work: plans, migrates, rolls back and migrates again, on a server of its own or on yours. */
public final class Demo {

    private Demo() {}

    /**
     * Runs the demo; the exit code is 0 only if all went well.
     *
     * @param args none; see the README for the properties that name a server
     */
    public static void main(String... args) {
        var ink = Terminal.isColourful(System.getenv()) ? Ink.COLOURED : Ink.PLAIN;
        int exitCode = run(new Console(Terminal.standardOutput(), Terminal.charset(), ink), System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(Console console, PrintStream errors) {
        try {
            return run(DemoSettings.ofProcess(), console, errors);
        } catch (DemoException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }

    /** Returns the exit code. A failure is printed in the framework's words, without a stack trace. */
    static int run(DemoSettings settings, Console console, PrintStream errors) {
        try (var database = DemoDatabase.open(settings)) {
            new Tour(database, console).walk();
            return 0;
        } catch (MigratorException | DemoException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }
}
