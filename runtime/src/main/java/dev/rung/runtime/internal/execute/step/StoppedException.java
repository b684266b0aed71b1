package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.StopReason;
import java.io.Serial;

/** A migration succeeded, but the run is to stop before it is committed. */
public final class StoppedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoppedException(StopReason reason) {
        super(reason.toString());
    }
}
