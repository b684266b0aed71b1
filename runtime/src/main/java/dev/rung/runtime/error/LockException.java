package dev.rung.runtime.error;

import dev.rung.runtime.model.LockHolder;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run did not get its turn. Nothing was changed.
 *
 * @since 0.1
 */
public final class LockException extends MigratorException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable LockHolder holder;

    /**
     * Creates the exception.
     *
     * @param code which error
     * @param explanation what the message says
     * @param holder who has the lock; null where that is not known
     */
    public LockException(ErrorCode code, Explanation explanation, @Nullable LockHolder holder) {
        super(code, explanation, null);
        this.holder = holder;
    }

    /**
     * Returns who has the lock.
     *
     * @return the session that migrates; empty where it is not known
     */
    public Optional<LockHolder> holder() {
        return Optional.ofNullable(holder);
    }
}
