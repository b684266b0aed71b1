package dev.rung.schema;

import dev.rung.SqlPart;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table whose constraints are to change. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class TableAlteration {

    private final Changes changes;
    private final QualifiedName table;
    private boolean isUsed;

    TableAlteration(Changes changes, QualifiedName table) {
        this.changes = changes;
        this.table = table;
        changes.add(this::operations);
    }

    /**
     * Adds a condition that every row meets.
     *
     * @param name the name of the constraint
     * @param sql the condition
     * @return what more is to be said of it
     */
    public Addition addCheck(String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        return addConstraint(constraints -> constraints.check(name, sql));
    }

    /**
     * Adds a constraint. Rolled back, it is dropped. A primary key wants columns that take no null before: PostgreSQL would
     * make them so, and leave them so on the way back.
     *
     * <pre>{@code
     * db.alterTable("orders").addConstraint(c -> c.unique("number"));
     * db.alterTable("orders").addConstraint(c -> c.primaryKey("id"));
     * }</pre>
     *
     * @param content says which one, such as {@code c -> c.foreignKey("customer_id").references("customers", "id")}
     * @return what more is to be said of it
     */
    public Addition addConstraint(Consumer<? super TableConstraints> content) {
        var addition = new Addition(table, TableConstraints.one(table, content));
        begin(addition::operations);
        return addition;
    }

    /**
     * Makes a primary key or unique constraint of an index that is there, which gets the name of the constraint. Rolled
     * back, the index is made again.
     *
     * @param index its name
     * @param content says which constraint, such as {@code c -> c.unique("number")}
     */
    public void addConstraintUsingIndex(String index, Consumer<? super TableConstraints> content) {
        var operation = new AddConstraintUsingIndex(table, TableConstraints.one(table, content), new Identifier(index));
        begin(() -> List.of(operation));
    }

    /**
     * Drops a constraint. Rolled back, it is added again, and all rows have to meet it.
     *
     * <pre>{@code
     * db.alterTable("orders").dropConstraint(c -> c.check("total_not_negative", "total >= 0"));
     * }</pre>
     *
     * @param content says which one, with all it is, such as {@code c -> c.check("email_ok", "email like '%@%'")}
     * @return what more is to be said of it
     */
    public Removal dropConstraint(Consumer<? super TableConstraints> content) {
        var removal = new Removal(table, TableConstraints.one(table, content));
        begin(removal::operations);
        return removal;
    }

    private void begin(Changes.Draft draft) {
        isUsed = true;
        changes.add(draft);
    }

    private List<ReversibleOperation> operations() {
        if (!isUsed) {
            throw new IllegalArgumentException(
                    "table %s is not altered: say how, such as addCheck(name, condition)".formatted(table));
        }
        return List.of();
    }

    private static void checkMayBeNotValid(QualifiedName table, ConstraintDefinition constraint) {
        if (!(constraint instanceof Check
                || constraint instanceof NotNull
                || constraint instanceof ConstraintDefinition.ForeignKey)) {
            throw new IllegalArgumentException(
                    "constraint %s of table %s has an index, and is always valid: leave out notValid()"
                            .formatted(constraint.name(), table));
        }
    }

    /**
     * A constraint that is being added. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    public static final class Addition {

        private final QualifiedName table;
        private final ConstraintDefinition constraint;
        private final List<ReversibleOperation> afterwards = new ArrayList<>();
        private Validity validity = Validity.VALID;

        private Addition(QualifiedName table, ConstraintDefinition constraint) {
            this.table = table;
            this.constraint = constraint;
        }

        /**
         * Does not look at the rows that are there, so that nobody waits for it; only a check, a foreign key or a not-null
         * constraint can be left like that.
         *
         * @return this
         * @throws IllegalArgumentException if it is another constraint
         */
        public Addition notValid() {
            checkMayBeNotValid(table, constraint);
            validity = Validity.NOT_VALID;
            return this;
        }

        /** Looks at the rows that are there afterwards, while others read and write. */
        public void thenValidate() {
            notValid();
            afterwards.add(new ValidateConstraint(table, constraint.name()));
        }

        private List<ReversibleOperation> operations() {
            var operations = new ArrayList<ReversibleOperation>();
            operations.add(new AddConstraint(table, constraint, validity));
            operations.addAll(afterwards);
            return operations;
        }
    }

    /**
     * A constraint that is being dropped. Belongs to one call of a migration.
     *
     * @since 0.1
     */
    public static final class Removal {

        private final QualifiedName table;
        private final ConstraintDefinition constraint;
        private Validity validity = Validity.VALID;

        private Removal(QualifiedName table, ConstraintDefinition constraint) {
            this.table = table;
            this.constraint = constraint;
        }

        /**
         * Says that not all rows met it, so that it comes back as it was.
         *
         * @throws IllegalArgumentException if such a constraint is always valid
         */
        public void notValid() {
            checkMayBeNotValid(table, constraint);
            validity = Validity.NOT_VALID;
        }

        private List<ReversibleOperation> operations() {
            return List.of(new DropConstraint(table, constraint, validity));
        }
    }
}
