package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnOptions;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The definition of a column so far. Contradictions are found when it is read, because only then the table is known. */
final class ColumnDraft implements ColumnTypes {

    private final Identifier name;
    private Optional<DataType<?>> type = Optional.empty();
    private final Set<Nullability> nullability = new LinkedHashSet<>();
    private final List<ColumnValue> values = new ArrayList<>();
    private Optional<QualifiedName> collation = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private ColumnOptions options = ColumnOptions.DEFAULTS;
    private final List<NamedDraft<? extends ConstraintDefinition>> constraints = new ArrayList<>();
    private final List<NamedDraft<? extends IndexDefinition>> indexes = new ArrayList<>();

    ColumnDraft(Identifier name) {
        this.name = name;
    }

    @Override
    public <T> Column<T> of(DataType<T> dataType) {
        type = Optional.of(dataType);
        return new Column<>(this, dataType);
    }

    Identifier identifier() {
        return name;
    }

    void nullability(Nullability added) {
        nullability.add(added);
    }

    void value(ColumnValue added) {
        values.add(added);
    }

    void collation(QualifiedName collationName) {
        collation = Optional.of(collationName);
    }

    void comment(String text) {
        comment = Optional.of(text);
    }

    void options(ColumnOptions changed) {
        options = changed;
    }

    ColumnOptions options() {
        return options;
    }

    void add(NamedDraft<? extends ConstraintDefinition> constraint) {
        constraints.add(constraint);
    }

    void addIndex(NamedDraft<? extends IndexDefinition> index) {
        indexes.add(index);
    }

    List<NamedDraft<? extends ConstraintDefinition>> constraints() {
        return constraints;
    }

    List<NamedDraft<? extends IndexDefinition>> indexes() {
        return indexes;
    }

    ColumnWithParts in(QualifiedName table) {
        var column = definition(table);
        var names = new DerivedNames(table, Stream.concat(constraints.stream(), indexes.stream()));
        return new ColumnWithParts(column, names.give(constraints), names.give(indexes));
    }

    /**
     * Returns the column without its constraints and indexes.
     *
     * @throws IllegalArgumentException if it has no type, or contradicts itself
     */
    ColumnDefinition definition(QualifiedName table) {
        var dataType = type.orElseThrow(() -> new IllegalArgumentException(
                "column %s of table %s has no type: give it one, such as text()".formatted(name, table)));
        if (values.size() > 1) {
            throw new IllegalArgumentException(
                    "column %s of table %s gets its value in two ways: keep one of defaultTo, defaultSql, serial, identity and generated"
                            .formatted(name, table));
        }
        var takesNull = !nullability.contains(Nullability.NOT_NULL);
        if (nullability.size() > 1 || (!nullability.isEmpty() && takesNull && isIdentity())) {
            throw new IllegalArgumentException(
                    "column %s of table %s is to take null, and not to take it: leave out nullable()"
                            .formatted(name, table));
        }
        return new ColumnDefinition(
                name,
                dataType,
                collation,
                takesNull ? Nullability.NULLABLE : Nullability.NOT_NULL,
                values.stream().findFirst(),
                comment,
                options);
    }

    private boolean isIdentity() {
        return values.stream().anyMatch(ColumnValue.Identity.class::isInstance);
    }
}
