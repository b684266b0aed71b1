package quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the process writes to: whether somebody looks at it in colour, and in which encoding. */
final class Terminal {

    private Terminal() {}

    /** Returns whether to use colour: on a terminal, unless {@code NO_COLOR} or {@code CLICOLOR_FORCE} say otherwise. */
    static boolean isColourful(Map<String, String> environment) {
        return isColourful(environment, isTerminal());
    }

    static boolean isColourful(Map<String, String> environment, boolean terminal) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** From JDK 22 on there is always a console, and it has to be asked; this is compiled for 17. */
    @SuppressWarnings("SystemConsoleNull") // it is null on 17 to 21
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    static PrintStream standardOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());
    }

    /** A locale that names no encoding leaves Java with ASCII; what shows its output reads UTF-8 all the same. */
    static Charset charset() {
        var name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        var charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
