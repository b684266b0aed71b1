package dev.rung.runtime.internal.execute.failure;

import java.io.Serial;
import java.sql.SQLException;

/** An interrupted migration cannot be resumed automatically: a person has to check what is done. */
public final class ResumeRefusedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ResumeRefusedException(String why) {
        super(why);
    }
}
