package dev.rung.cli.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                isPersonThere() ? Audience.PERSON : Audience.SCRIPT);
    }

    /** Since JDK 22 there is a console also where nobody is: that one says of itself that it is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isPersonThere() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Asks for a line; returns it, or empty where the input has ended or nobody is there to answer. */
    public Optional<String> ask(String question) {
        if (audience == Audience.SCRIPT) {
            return Optional.empty();
        }
        err.print(question + " ");
        err.flush();
        return readLine().map(String::strip);
    }

    /** Returns the next line of the input; empty where it has ended. */
    public Optional<String> readLine() {
        try {
            @Nullable String line = in.readLine();
            return Optional.ofNullable(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
