package dev.rung.cli.terminal;

import java.io.Serial;

/** An argument is wrong, or a question was not answered as it must be; nothing was done. */
public final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** Wrong arguments. */
    public UsageException(String message) {
        this(message, ExitCode.USAGE);
    }

    /** The same with another exit code. */
    public UsageException(String message, ExitCode exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Returns how the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
