package dev.rung.cli;

import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.Terminal.Audience;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands in this JVM as a shell does, in a directory and an environment of their own. */
final class CommandRun {

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String input = "";
    private Audience audience = Audience.SCRIPT;

    CommandRun(Path directory) {
        this.directory = directory;
    }

    /** Sets an environment variable. */
    CommandRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A person answers with the lines of {@code text}. */
    CommandRun answering(String text) {
        input = text;
        audience = Audience.PERSON;
        return this;
    }

    /** A script sends {@code text} as the input. */
    CommandRun sending(String text) {
        input = text;
        return this;
    }

    /** Returns the exit code of {@code arguments}; what was said before is forgotten. */
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Rung(terminal()).run(arguments);
    }

    /** Returns where its commands read and write. */
    Terminal terminal() {
        return new Terminal(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new BufferedReader(new StringReader(input)),
                environment,
                directory,
                directory,
                audience);
    }

    /** Returns the result of the last command. */
    String out() {
        return lines(out);
    }

    /** Returns what it said beside the result. */
    String err() {
        return lines(err);
    }

    /** Returns what it said beside the result, and the result. */
    String said() {
        return err() + out();
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
