package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.BareSecretsTold;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a change of the schema that was begun before what the migration does next, and lets what fails know its secrets.
 *
 * @param guard what stands behind
 * @param schema where the change is
 */
record OrderlyGuard(Guard guard, WorkSchema schema) implements Guard {

    @Override
    public List<TextPart> parts(List<SqlStatement> text) throws SQLException {
        return guard.parts(text);
    }

    @Override
    public void handOut() throws SQLException {
        schema.finish();
        guard.handOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        schema.finish();
        return guard.call(name, work);
    }

    @Override
    public void transaction(Part part) throws SQLException {
        guard.transaction(part);
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        guard.read(text);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, Manner manner, Work<T> work) throws SQLException {
        schema.finish();
        try {
            return guard.send(text, manner, work);
        } catch (SQLException e) {
            BareSecretsTold.by(e, text);
            throw e;
        }
    }
}
