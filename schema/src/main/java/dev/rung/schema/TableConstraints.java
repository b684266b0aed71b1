package dev.rung.schema;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Constraints of a table that are being written. One without a name gets PostgreSQL's default name. Belongs to one call of
 * a migration.
 *
 * @since 0.1
 */
public sealed class TableConstraints permits Table {

    private final List<NamedDraft<? extends ConstraintDefinition>> constraints = new ArrayList<>();

    TableConstraints() {}

    /**
     * Returns the one constraint that {@code content} declares.
     *
     * @throws IllegalArgumentException if it is none, or several
     */
    static ConstraintDefinition one(QualifiedName table, Consumer<? super TableConstraints> content) {
        var said = new TableConstraints();
        content.accept(said);
        if (said.constraints.size() != 1) {
            throw new IllegalArgumentException("%d constraints of table %s are said at once: say one, and call it again"
                    .formatted(said.constraints.size(), table));
        }
        return new DerivedNames(table, said.constraints.stream())
                .<ConstraintDefinition>give(said.constraints)
                .get(0);
    }

    /**
     * Adds a PRIMARY KEY constraint.
     *
     * @param first the first column
     * @param more the others
     * @return the constraint
     */
    public KeyConstraint primaryKey(String first, String... more) {
        return key(identifiers(first, more), KeyConstraint.Kind.PRIMARY_KEY);
    }

    /**
     * Adds a UNIQUE constraint.
     *
     * @param first the first column
     * @param more the others
     * @return the constraint
     */
    public KeyConstraint unique(String first, String... more) {
        return key(identifiers(first, more), KeyConstraint.Kind.UNIQUE);
    }

    private KeyConstraint key(List<Identifier> columns, KeyConstraint.Kind kind) {
        var key = new KeyConstraint(columns, kind);
        constraints.add(key.draft());
        return key;
    }

    /**
     * Adds a CHECK constraint.
     *
     * @param sql the condition
     */
    public void check(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        constraints.add(new CheckDraft(Optional.empty(), List.of("check"), sql));
    }

    /**
     * Adds a CHECK constraint.
     *
     * @param name the name of the constraint
     * @param sql the condition
     */
    public void check(String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        constraints.add(new CheckDraft(Optional.of(new Identifier(name)), List.of(), sql));
    }

    /**
     * Adds a NOT NULL constraint with a name; PostgreSQL 18 and later.
     *
     * @param name the name of the constraint
     * @param column the column
     */
    public void notNull(String name, String column) {
        constraints.add(new NotNullDraft(new Identifier(name), new Identifier(column)));
    }

    /**
     * Adds a FOREIGN KEY constraint.
     *
     * <pre>{@code
     * t.foreignKey("country", "tax_id").references("companies", "country", "tax_id").onDelete(RESTRICT);
     * }</pre>
     *
     * @param first the first column
     * @param more the others
     * @return the next step: the referenced columns
     */
    public ForeignKey foreignKey(String first, String... more) {
        var draft = new ForeignKeyDraft(identifiers(first, more));
        constraints.add(draft);
        return new ForeignKey(draft);
    }

    /**
     * Adds an EXCLUDE constraint.
     *
     * @return the constraint
     */
    public Exclusion exclude() {
        return exclude(Optional.empty());
    }

    /**
     * Adds an EXCLUDE constraint.
     *
     * @param name the name of the constraint
     * @return the constraint
     */
    public Exclusion exclude(String name) {
        return exclude(Optional.of(new Identifier(name)));
    }

    private Exclusion exclude(Optional<Identifier> name) {
        var exclusion = new Exclusion(name);
        constraints.add(exclusion.draft());
        return exclusion;
    }

    final List<NamedDraft<? extends ConstraintDefinition>> constraints() {
        return constraints;
    }

    static List<Identifier> identifiers(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(Identifier::new)
                .toList();
    }

    private record NotNullDraft(Identifier given, Identifier column) implements NamedDraft<ConstraintDefinition> {

        @Override
        public Optional<Identifier> name() {
            return Optional.of(given);
        }

        @Override
        public List<String> nameParts() {
            return List.of();
        }

        @Override
        public ConstraintDefinition as(Identifier known, QualifiedName table) {
            return new NotNullConstraint(known, column);
        }
    }
}
