package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.StopReason;
import java.io.Serial;

/** A migration ended well, but the run is to stop before that counts. */
public final class StoppedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoppedException(StopReason reason) {
        super(reason.toString());
    }
}
