package dev.rung.runtime.internal.jdbc;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has warnings: a statement, a connection. */
@FunctionalInterface
public interface Warnings {

    @Nullable SQLWarning read() throws SQLException;

    /** Returns the first of {@code warnings}; null where there is none, or the driver cannot say. */
    static @Nullable SQLWarning of(Warnings warnings) throws SQLException {
        return OptionalCall.orElse(() -> Optional.ofNullable(warnings.read()), Optional::<SQLWarning>empty)
                .orElse(null);
    }
}
