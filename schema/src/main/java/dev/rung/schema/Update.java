package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UpdateDefinition;
import dev.rung.schema.definition.UpdateDefinition.Assignment;
import dev.rung.schema.operation.UpdateRows;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * New values for rows that are being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Update {

    private final QualifiedName table;
    private final List<Assignment> assignments = new ArrayList<>();
    private Optional<String> where = Optional.empty();
    private Optional<Update> inverse = Optional.empty();

    Update(QualifiedName table) {
        this.table = table;
    }

    /**
     * Sets a column to a constant: {@code set("status", "open")}.
     *
     * @param column the column
     * @param value the constant, as in {@link Rows#row}; may be null
     * @return this
     * @throws IllegalArgumentException if SQL has no constant for it
     */
    public Update set(String column, @Nullable Object value) {
        return setSql(column, SqlLiteral.of(value));
    }

    /**
     * Sets a column to an expression: {@code setSql("total", "net + vat")}.
     *
     * @param column the column
     * @param sql the expression, which sees the old values of its row
     * @return this
     */
    public Update setSql(String column, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        assignments.add(new Assignment(new Identifier(column), sql));
        return this;
    }

    /**
     * Adds a WHERE condition; without it all rows are updated.
     *
     * @param condition the condition, in SQL
     * @return this
     */
    public Update where(@SqlPart(prefix = "select (", suffix = ")") String condition) {
        where = Optional.of(condition);
        return this;
    }

    /**
     * Sets the update of the rollback, which restores the old values:
     * {@code reverse(u -> u.set("status", "new").where("status = 'open'"))}.
     *
     * @param content the assignments and the condition
     */
    public void reverse(Consumer<? super Update> content) {
        var back = new Update(table);
        content.accept(back);
        inverse = Optional.of(back);
    }

    UpdateRows operation() {
        return new UpdateRows(definition(), inverse.map(Update::definition));
    }

    private UpdateDefinition definition() {
        return new UpdateDefinition(table, assignments, where);
    }
}
