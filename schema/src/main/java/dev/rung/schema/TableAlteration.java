package dev.rung.schema;

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
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /**
     * Drops a constraint, as an earlier migration created it. Rolled back, it is added again, and all rows have to meet it.
     *
     * @param name its name
     * @param createdBy the earlier migration, such as {@code createdBy(new V0003Orders())}
     * @return what more is to be said of it
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
        private final List<ReversibleOperation> dependents = new ArrayList<>();
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

        /**
         * Drops a foreign key that refers to this primary key or unique constraint before it, which else could not be dropped.
         * Rolled back, the key is added first, and then what refers to it:
         *
         * <pre>{@code
         * db.alterTable("customers")
         *         .dropConstraint(c -> c.unique("number"))
         *         .referencedBy("orders", c -> c.foreignKey("customer_number").references("customers", "number"));
         * }</pre>
         *
         * @param referring the table that refers
         * @param content says its foreign key, with all it is
         * @return this
         * @throws IllegalArgumentException if it is no foreign key to these columns
         */
        public Removal referencedBy(String referring, Consumer<? super TableConstraints> content) {
            var name = QualifiedName.of(referring);
            return referencedBy(name, TableConstraints.one(name, content));
        }

        /**
         * Drops a foreign key that refers to this key before it, as an earlier migration created it:
         * {@code referencedBy("orders", "orders_customer_fkey", createdBy(new V0003Orders()))}.
         *
         * @param referring the table that refers
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
            return referring instanceof ConstraintDefinition.ForeignKey foreignKey
                    && foreignKey.target().table().equals(table)
                    && Set.copyOf(foreignKey.target().columns()).equals(columns(key));
        }

        private static Set<Identifier> columns(ConstraintDefinition constraint) {
            if (constraint instanceof ConstraintDefinition.PrimaryKey key) {
                return Set.copyOf(key.columns());
            }
            return constraint instanceof ConstraintDefinition.Unique key ? Set.copyOf(key.columns()) : Set.of();
        }

        private List<ReversibleOperation> operations() {
            var operations = new ArrayList<>(dependents);
            operations.add(new DropConstraint(table, constraint, validity));
            return operations;
        }
    }
}
