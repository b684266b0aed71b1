package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.text.Printable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command of the shell for each password.
 *
 * @param user who connects
 * @param command as a shell takes it
 * @param directory where it runs
 * @param limit how long it may take
 */
record PasswordCommand(String user, String command, Path directory, Duration limit) implements CredentialsSource {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration AFTER_END = Duration.ofSeconds(1);

    private static final String FIX =
            "run it in a shell of the same user; it has to print the password alone, and to return 0";

    private static final int LONGEST_TEXT = 64 * 1024;

    @Override
    public Credentials next() {
        try {
            return run();
        } catch (IOException e) {
            throw failed("cannot be run: " + e.getMessage());
        }
    }

    private Credentials run() throws IOException {
        var process = new ProcessBuilder(shell())
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start();
        var output = reading(process.getInputStream());
        var errors = reading(process.getErrorStream());
        awaitEnd(process);
        return credentials(process.exitValue(), read(output), read(errors));
    }

    /** A pipe that nobody empties would stop the command. */
    private static CompletableFuture<String> reading(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> text(stream), PasswordCommand::inThread);
    }

    private static void inThread(Runnable task) {
        var thread = new Thread(task, "rung-password-command");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what came; a child that lives on may keep the pipe open. */
    private static String read(CompletableFuture<String> text) {
        return text.completeOnTimeout("", AFTER_END.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void awaitEnd(Process process) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            end(process);
            throw failed("took longer than %d s and was ended".formatted(limit.toSeconds()));
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw failed("was ended, because the thread was interrupted");
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Credentials credentials(int exit, String output, String errors) {
        if (exit != 0) {
            var said = errors.isBlank() ? "" : ": " + Printable.line(StandardErrorMask.masked(errors, output));
            throw failed("returned %d%s".formatted(exit, said));
        }
        var password = PasswordText.of(output);
        if (password.isEmpty()) {
            throw failed("printed no password");
        }
        return new Credentials(user, password);
    }

    private SetupException failed(String how) {
        return new Mistake(ErrorCode.CREDENTIALS_FAILED, "The command of password-command " + how, FIX).exception();
    }

    private static String text(InputStream stream) {
        try {
            var start = stream.readNBytes(LONGEST_TEXT);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the command was ended
        }
    }

    private List<String> shell() {
        return isWindows() ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Returns what is no secret. */
    @Override
    public String toString() {
        return "password-command for " + user;
    }
}
