package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.UnquotedSecretsHint;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flushes the buffered change of the schema before what the migration does next, and marks the secrets in what fails. */
final class FlushingGuard extends DelegatingGuard {

    private final BufferedSchema schema;

    /** The {@code schema} buffers the change. */
    FlushingGuard(StatementGuard behind, BufferedSchema schema) {
        super(behind);
        this.schema = schema;
    }

    @Override
    public void handOut() throws SQLException {
        schema.flush();
        super.handOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        schema.flush();
        return super.call(name, work);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        schema.flush();
        try {
            return super.send(text, use, work);
        } catch (SQLException e) {
            UnquotedSecretsHint.by(e, text);
            throw e;
        }
    }
}
