package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnValue.Default;
import dev.rung.schema.definition.ColumnValue.Generated;
import dev.rung.schema.definition.ColumnValue.Identity;
import dev.rung.schema.definition.ColumnValue.Serial;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition;
import dev.rung.schema.operation.AlterColumnOptions;
import dev.rung.schema.operation.AlterDefault;
import dev.rung.schema.operation.AlterExpression;
import dev.rung.schema.operation.AlterIdentity;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.AlterSequence;
import dev.rung.schema.operation.ChangeType;
import dev.rung.schema.operation.DropExpression;
import dev.rung.schema.operation.RenameColumn;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a column. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class ColumnChange {

    private final QualifiedName table;
    private final Column<?> before;
    private final Column<?> after;
    private Optional<String> usingUp = Optional.empty();
    private Optional<String> usingDown = Optional.empty();

    ColumnChange(QualifiedName table, Column<?> before, Column<?> after) {
        this.table = table;
        this.before = before;
        this.after = after;
    }

    /**
     * Adds a USING expression for each direction, where PostgreSQL has no cast.
     *
     * @param up the expression of the change, such as {@code total::integer}
     * @param down the expression of the rollback; the column has its old name in both
     */
    public void using(
            @SqlPart(prefix = "select (", suffix = ")") String up,
            @SqlPart(prefix = "select (", suffix = ")") String down) {
        usingUp = Optional.of(up);
        usingDown = Optional.of(down);
    }

    /** A default of the old type may be none of the new type, and an identity requires a NOT NULL column. */
    List<ReversibleOperation> operations() {
        var from = before.in(table);
        var to = after.in(table);
        check(from, to);
        var operations = new Operations(from.column().name());
        var oldDefault = value(Default.class, from).map(Default::sql);
        var newDefault = value(Default.class, to).map(Default::sql);
        var typeChanges = operations.changesType(from.column(), to.column());
        var between = typeChanges ? Optional.<String>empty() : oldDefault;
        operations.defaults(oldDefault, between);
        operations.dropIdentity(value(Identity.class, from), value(Identity.class, to));
        operations.type(from.column(), to.column());
        operations.serial(from.column(), to.column());
        operations.nullability(from.column(), to.column());
        operations.identity(value(Identity.class, from), value(Identity.class, to));
        operations.expression(from, value(Generated.class, to));
        operations.defaults(between, newDefault);
        operations.options(from.column(), to.column());
        operations.rename(to.column().name());
        if (operations.list.isEmpty()) {
            throw new IllegalArgumentException(
                    "column %s of table %s does not change: leave out alterColumn, or say what it is to be"
                            .formatted(from.column().name(), table));
        }
        return operations.list;
    }

    private static <V extends ColumnValue> Optional<V> value(Class<V> kind, ColumnWithParts column) {
        return column.column().value().filter(kind::isInstance).map(kind::cast);
    }

    private void check(ColumnWithParts from, ColumnWithParts to) {
        checkType(from.column(), to.column());
        var name = from.column().name();
        if (!from.constraints().equals(to.constraints()) || !from.indexes().equals(to.indexes())) {
            throw new IllegalArgumentException(
                    "column %s of table %s changes constraints or indexes: change them with alterTable and createIndex"
                            .formatted(name, table));
        }
        if (!from.column().comment().equals(to.column().comment())
                || !from.column()
                        .options()
                        .grants()
                        .equals(to.column().options().grants())) {
            throw new IllegalArgumentException(
                    "column %s of table %s changes its comment or grants: change them on their own"
                            .formatted(name, table));
        }
        if (!value(Serial.class, from).equals(value(Serial.class, to))) {
            throw new IllegalArgumentException(
                    "column %s of table %s is a serial before or after, and not both: say it in steps, createSequence(name).ownedBy(table, column) and setDefault, or dropDefault and dropSequence"
                            .formatted(name, table));
        }
        if (value(Generated.class, to).isPresent() && !isSameGeneration(from, to)) {
            throw new IllegalArgumentException(
                    "column %s of table %s cannot become generated: drop it, and add it anew".formatted(name, table));
        }
    }

    private void checkType(ColumnDefinition from, ColumnDefinition to) {
        if (usingUp.isEmpty() && !TypeFamily.isShared(from.type(), to.type())) {
            throw new IllegalArgumentException(
                    "column %s of table %s changes between %s and %s: say how values become each other, with using(up, down)"
                            .formatted(
                                    from.name(),
                                    table,
                                    from.type().sql(),
                                    to.type().sql()));
        }
    }

    private static boolean isSameGeneration(ColumnWithParts from, ColumnWithParts to) {
        return value(Generated.class, from)
                .map(Generated::storage)
                .equals(value(Generated.class, to).map(Generated::storage));
    }

    /** The operations so far, each for what differs. */
    private final class Operations {

        private final List<ReversibleOperation> list = new ArrayList<>();
        private final Identifier column;

        private Operations(Identifier column) {
            this.column = column;
        }

        private void rename(Identifier to) {
            if (!to.equals(column)) {
                list.add(new RenameColumn(table, column, to));
            }
        }

        private void defaults(Optional<String> from, Optional<String> to) {
            if (!from.equals(to)) {
                list.add(new AlterDefault(table, column, from, to));
            }
        }

        private boolean changesType(ColumnDefinition from, ColumnDefinition to) {
            return !from.type().equals(to.type()) || !from.collation().equals(to.collation()) || usingUp.isPresent();
        }

        private void type(ColumnDefinition from, ColumnDefinition to) {
            if (changesType(from, to)) {
                list.add(new ChangeType(
                        table,
                        column,
                        new ColumnType(from.type(), from.collation(), usingDown),
                        new ColumnType(to.type(), to.collation(), usingUp)));
            }
        }

        /** The sequence has the type of its column, and the name that the server gave it. */
        private void serial(ColumnDefinition from, ColumnDefinition to) {
            if (from.value().filter(Serial.class::isInstance).isPresent() && changesType(from, to)) {
                list.add(new AlterSequence(sequence(from.type()), sequence(to.type())));
            }
        }

        private SequenceDefinition sequence(DataType<?> type) {
            var name = Identifier.derived(List.of(table.name().value(), column.value(), "seq"));
            var owner = new OwningColumn(table, column);
            return new SequenceDefinition(
                    table.sibling(name), type, SequenceOptionsDefinition.DEFAULTS, Optional.of(owner));
        }

        private void nullability(ColumnDefinition from, ColumnDefinition to) {
            if (nullabilityOf(from) != nullabilityOf(to)) {
                list.add(new AlterNullability(table, column, nullabilityOf(to)));
            }
        }

        private Nullability nullabilityOf(ColumnDefinition definition) {
            return definition.value().filter(Identity.class::isInstance).isPresent()
                    ? Nullability.NOT_NULL
                    : definition.nullability();
        }

        private void dropIdentity(Optional<Identity> from, Optional<Identity> to) {
            if (from.isPresent() && to.isEmpty()) {
                list.add(new AlterIdentity(table, column, from, to));
            }
        }

        private void identity(Optional<Identity> from, Optional<Identity> to) {
            if (to.isPresent() && !from.equals(to)) {
                list.add(new AlterIdentity(table, column, from, to));
            }
        }

        private void expression(ColumnWithParts from, Optional<Generated> to) {
            var was = value(Generated.class, from);
            if (was.isPresent() && to.isEmpty()) {
                list.add(new DropExpression(table, from));
            } else if (was.isPresent() && !was.equals(to)) {
                list.add(new AlterExpression(table, column, was.get(), to.get()));
            }
        }

        private void options(ColumnDefinition from, ColumnDefinition to) {
            if (!from.options().equals(to.options())) {
                list.add(new AlterColumnOptions(table, column, from.options(), to.options()));
            }
        }
    }
}
