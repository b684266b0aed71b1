package dev.rung.runtime.internal.execute;

import java.io.Serial;
import java.sql.SQLException;

/** An interrupted migration cannot go on by itself: nobody but a person can tell what is done. */
final class ResumeRefusedException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    ResumeRefusedException(String why) {
        super(why);
    }
}
