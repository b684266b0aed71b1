package dev.rung.schema;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.ValidateConstraint;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A change of the constraints of a table. Belongs to one call of a migration.
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
     * Adds a CHECK constraint.
     *
     * @param name the name of the constraint
     * @param sql the condition
     * @return the options of the change
     */
    public Addition addCheck(String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        return addConstraint(constraints -> constraints.check(name, sql));
    }

    /**
     * Adds a constraint. A rollback drops it. The columns of a primary key should be NOT NULL before: PostgreSQL would set
     * them so, and the history has to record it for the rollback.
     *
     * <pre>{@code
     * db.alterTable("orders").addConstraint(c -> c.unique("number"));
     * db.alterTable("orders").addConstraint(c -> c.primaryKey("id"));
     * }</pre>
     *
     * @param content declares the constraint, such as
     *     {@code c -> c.foreignKey("customer_id").references("customers", "id")}
     * @return the options of the change
     */
    public Addition addConstraint(Consumer<? super TableConstraints> content) {
        var addition = new Addition(table, TableConstraints.one(table, content));
        begin(addition::operations);
        return addition;
    }

    /**
     * Adds a primary key or unique constraint that uses an existing unique index, which is renamed to the constraint. A
     * rollback creates the index again.
     *
     * @param index its name
     * @param content declares the constraint, such as {@code c -> c.unique("number")}
     */
    public void addConstraintUsingIndex(String index, Consumer<? super TableConstraints> content) {
        var operation = new AddConstraintUsingIndex(table, TableConstraints.one(table, content), new Identifier(index));
        begin(() -> List.of(operation));
    }

    /**
     * Drops a constraint. A rollback adds it again, and all rows have to satisfy it.
     *
     * <pre>{@code
     * db.alterTable("orders").dropConstraint(c -> c.check("total_not_negative", "total >= 0"));
     * }</pre>
     *
     * @param content declares the constraint in full, such as {@code c -> c.check("email_ok", "email like '%@%'")}
     * @return the options of the change
     */
    public Removal dropConstraint(Consumer<? super TableConstraints> content) {
        var removal = new Removal(table, TableConstraints.one(table, content));
        begin(removal::operations);
        return removal;
    }

    /**
     * Drops a constraint, as an earlier migration created it. A rollback adds it again, and all rows have to satisfy it.
     *
     * @param name its name
     * @param createdBy the earlier migration, such as {@code createdBy(new V0003Orders())}
     * @return the options of the change
     * @throws IllegalArgumentException if that migration creates no such constraint
     */
    public Removal dropConstraint(String name, EarlierMigration createdBy) {
        var removal = new Removal(table, createdBy.constraint(table, new Identifier(name)));
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
        if (constraint.hasIndex()) {
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
         * Adds the constraint NOT VALID: existing rows are not checked, so that no session waits for that. Only for CHECK,
         * FOREIGN KEY and NOT NULL constraints.
         *
         * @return this
         * @throws IllegalArgumentException if it is another constraint
         */
        public Addition notValid() {
            checkMayBeNotValid(table, constraint);
            validity = Validity.NOT_VALID;
            return this;
        }

        /** Adds the constraint NOT VALID and validates it afterwards, while other sessions read and write. */
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
        private final List<ReversibleOperation> dependents = new ArrayList<>();
        private Validity validity = Validity.VALID;

        private Removal(QualifiedName table, ConstraintDefinition constraint) {
            this.table = table;
            this.constraint = constraint;
        }

        /**
         * Declares that it was NOT VALID, so that the rollback restores it as it was.
         *
         * @throws IllegalArgumentException if such a constraint is always valid
         */
        public void notValid() {
            checkMayBeNotValid(table, constraint);
            validity = Validity.NOT_VALID;
        }

        /**
         * Drops a foreign key that references this primary key or unique constraint before it, which could not be dropped
         * otherwise. A rollback adds the key first, and then the foreign key:
         *
         * <pre>{@code
         * db.alterTable("customers")
         *         .dropConstraint(c -> c.unique("number"))
         *         .referencedBy("orders", c -> c.foreignKey("customer_number").references("customers", "number"));
         * }</pre>
         *
         * @param referring the table of the foreign key
         * @param content declares the foreign key in full
         * @return this
         * @throws IllegalArgumentException if it is no foreign key to these columns
         */
        public Removal referencedBy(String referring, Consumer<? super TableConstraints> content) {
            var name = QualifiedName.of(referring);
            return referencedBy(name, TableConstraints.one(name, content));
        }

        /**
         * Drops a foreign key that references this key before it, as an earlier migration created it:
         * {@code referencedBy("orders", "orders_customer_fkey", createdBy(new V0003Orders()))}.
         *
         * @param referring the table of the foreign key
         * @param foreignKey the name of its foreign key
         * @param createdBy the earlier migration
         * @return this
         * @throws IllegalArgumentException if that migration creates no such foreign key to these columns
         */
        public Removal referencedBy(String referring, String foreignKey, EarlierMigration createdBy) {
            var name = QualifiedName.of(referring);
            return referencedBy(name, createdBy.constraint(name, new Identifier(foreignKey)));
        }

        private Removal referencedBy(QualifiedName name, ConstraintDefinition key) {
            if (!refersTo(constraint, key)) {
                throw new IllegalArgumentException(
                        "constraint %s of table %s does not refer to constraint %s of table %s: leave it out, or drop it on its own"
                                .formatted(key.name(), name, constraint.name(), table));
            }
            dependents.add(new DropConstraint(name, key, Validity.VALID));
            return this;
        }

        private boolean refersTo(ConstraintDefinition key, ConstraintDefinition referring) {
            var target = referring.as(ForeignKeyConstraint.class).map(ForeignKeyConstraint::target);
            return target.isPresent()
                    && target.get().table().equals(table)
                    && Set.copyOf(target.get().columns()).equals(Set.copyOf(key.uniqueColumns()));
        }

        private List<ReversibleOperation> operations() {
            var operations = new ArrayList<>(dependents);
            operations.add(new DropConstraint(table, constraint, validity));
            return operations;
        }
    }
}
