package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.session.OptionalCall;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server has said beside its answers, as far as the driver tells. */
final class StatementWarnings {

    private StatementWarnings() {}

    /** Returns the first warning of {@code statement}, which leads to the others; null where there is none. */
    static @Nullable SQLWarning of(Statement statement) throws SQLException {
        return OptionalCall.<Optional<SQLWarning>>orElse(
                        () -> Optional.ofNullable(statement.getWarnings()), Optional::empty)
                .orElse(null);
    }
}
