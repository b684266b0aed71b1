package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delegates everything to another guard; subclasses add to a part of it. */
public class DelegatingGuard implements StatementGuard {

    private final StatementGuard behind;

    public DelegatingGuard(StatementGuard behind) {
        this.behind = behind;
    }

    @Override
    public List<StatementGroup> parts(List<SqlStatement> text) throws SQLException {
        return behind.parts(text);
    }

    @Override
    public void handOut() throws SQLException {
        behind.handOut();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        return behind.call(name, work);
    }

    @Override
    public void transaction(Part part) throws SQLException {
        behind.transaction(part);
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        behind.read(text);
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        return behind.send(text, use, work);
    }

    @Override
    public void warned(@Nullable SQLWarning warnings) {
        behind.warned(warnings);
    }
}
