package dev.rung.runtime.error;

import dev.rung.runtime.model.MigrationStatus;
import java.io.Serial;
import java.util.List;

/**
 * Code and history do not fit: edited, missing, out-of-order or interrupted migrations, all of them at once. Nothing was
 * changed. The {@linkplain #code() code} is that of the first.
 *
 * @since 0.1
 */
public final class ValidationFailedException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<MigrationStatus> mismatches;

    /**
     * Creates the exception.
     *
     * @param code the code of the first mismatch
     * @param explanation what the message says of all mismatches
     * @param mismatches the migrations concerned that are in the code or the history
     */
    public ValidationFailedException(ErrorCode code, Explanation explanation, List<MigrationStatus> mismatches) {
        super(code, explanation, null);
        this.mismatches = List.copyOf(mismatches);
    }

    /**
     * Returns the migrations where code and history do not fit, or are not as they were released. One that was released,
     * and is in neither, is in the message alone.
     *
     * @return them, by ascending version
     */
    public List<MigrationStatus> mismatches() {
        return mismatches;
    }
}
