package dev.rung.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes: results go to {@code out}, all else to {@code err}.
 *
 * @param out for results
 * @param err for questions, progress and errors
 * @param in for answers
 * @param environment the environment variables
 * @param directory the working directory
 * @param home the home directory of the user
 * @param audience who reads it
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        Map<String, String> environment,
        Path directory,
        Path home,
        Audience audience) {

    /** Who reads what a command writes. */
    public enum Audience {
        /** A person, who can answer a question. */
        PERSON,
        /** A script or a log: nobody answers. */
        SCRIPT
    }

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Returns that of this process. */
    public static Terminal ofProcess() {
        var isConsole = System.console() != null;
        return new Terminal(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                isConsole ? Audience.PERSON : Audience.SCRIPT);
    }

    /** Asks for a line; returns it, or empty where the input has ended or nobody is there to answer. */
    public Optional<String> ask(String question) {
        if (audience == Audience.SCRIPT) {
            return Optional.empty();
        }
        err.print(question + " ");
        err.flush();
        return readLine();
    }

    /** Returns the next line of the input; empty where it has ended. */
    public Optional<String> readLine() {
        try {
            @Nullable String line = in.readLine();
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
