package dev.rung.schema;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A migration of an earlier version, of which a later one takes definitions instead of repeating them:
 * {@code db.dropTable("orders", createdBy(new V0003Orders()))}. Its change is read, without a database, as it is
 * when it runs; so a definition is as that migration created it, and whatever changed it since has to be reverted first.
 * Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class EarlierMigration {

    private final String name;
    private final List<ReversibleOperation> operations;

    private EarlierMigration(String name, List<ReversibleOperation> operations) {
        this.name = name;
        this.operations = operations;
    }

    /**
     * Asks a migration for what it changes.
     *
     * @param migration the migration, a new object of its class
     * @return what can be taken from it
     * @throws IllegalArgumentException if it is being asked already, by itself or by one that it asks
     */
    static EarlierMigration of(ReversibleChange migration) {
        var type = Objects.requireNonNull(migration, "migration").getClass();
        if (isAsked(type)) {
            throw new IllegalArgumentException(
                    "%s refers to itself: name the earlier migration that created it".formatted(type.getSimpleName()));
        }
        return new EarlierMigration(
                type.getSimpleName(), Change.of(migration::change).up());
    }

    private static boolean isAsked(Class<?> migration) {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(migration.getName())
                        && frame.getMethodName().equals("change")));
    }

    /** Returns the table, with the indexes and constraints that the migration gave it afterwards. */
    TableDefinition table(QualifiedName table) {
        return found(CreatedParts.of(operations).table(table), "table", table.toString(), "dropTable(name, t -> ...)");
    }

    IndexDefinition index(Identifier index) {
        return found(
                CreatedParts.of(operations).index(index), "index", index.value(), "dropIndex(name).on(table, columns)");
    }

    ColumnWithParts column(QualifiedName table, Identifier column) {
        return found(
                CreatedParts.of(operations).column(table, column),
                "column",
                table + "." + column,
                "dropColumn(table, column(name).text())");
    }

    ConstraintDefinition constraint(QualifiedName table, Identifier constraint) {
        return found(
                CreatedParts.of(operations).constraint(table, constraint),
                "constraint",
                "%s of table %s".formatted(constraint, table),
                "dropConstraint(c -> ...)");
    }

    private <T> T found(Optional<T> part, String kind, String sought, String inFull) {
        return part.orElseThrow(() -> new IllegalArgumentException(
                "%s creates no %s %s: name the migration that does, or say in full what it is, with %s"
                        .formatted(name, kind, sought, inFull)));
    }

    /**
     * Returns the inverse of the whole migration, in the order in which it has to run.
     *
     * @throws IllegalArgumentException if it has an operation whose effect only the history records
     */
    List<ReversibleOperation> reverted() {
        return new Reversal(name, operations).operations();
    }
}
