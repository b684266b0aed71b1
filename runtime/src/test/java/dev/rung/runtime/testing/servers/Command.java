package dev.rung.runtime.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines: to be run to their end, or to be started without root's rights. */
final class Command {

    private Command() {}

    /**
     * Runs a program to its end and returns what it wrote.
     *
     * @throws IllegalStateException if its exit code is not 0; the message holds its output
     */
    static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the command line that runs {@code command} as a user other than root: servers refuse root. */
    static List<String> unprivileged(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        // In a user namespace of its own root is the user "nobody", and still owns its files.
        var line = new ArrayList<>(List.of(RequiredProgram.UNSHARE.path().toString(), "--user"));
        line.addAll(command);
        return line;
    }

    /** Returns the command line that runs {@code command} as if on a machine of its own: all that it starts ends with it. */
    static List<String> onOwnMachine(List<String> command) {
        var unshare = RequiredProgram.UNSHARE.path().toString();
        var line = new ArrayList<>(List.of(unshare, "--user", "--pid", "--mount-proc", "--fork", "--kill-child"));
        line.addAll(command);
        return line;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
