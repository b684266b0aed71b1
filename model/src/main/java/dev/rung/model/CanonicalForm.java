package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.CompositeType;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.RangeType;
import dev.rung.schema.definition.TypeDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a column, constraint, index or type is, in SQL. Two that PostgreSQL takes for the same have the same normal form.
 *
 * @param normal the form that is compared
 * @param shown the form that messages show
 */
record CanonicalForm(String normal, String shown) {

    /** The form of what is compared by its name alone. */
    static final CanonicalForm NAME_ONLY = new CanonicalForm("", "");

    static CanonicalForm of(TableModel table, ColumnDefinition column) {
        var required = table.isRequired(column.name()) ? " not null" : "";
        var collation = column.collation().map(name -> " collate " + name).orElse("");
        var value = column.value().map(each -> each.accept(new ValueWords())).orElse("");
        var normalValue = value.isEmpty() || value.equals(" default null") ? "" : SqlText.normal(value);
        return new CanonicalForm(
                TypeNames.full(column.type().sql()) + collation + required + normalValue,
                column.type().sql() + collation + required + value);
    }

    static CanonicalForm of(ConstraintDefinition constraint, SchemaModel model) {
        var shown = constraint.accept(new ReadableConstraint(model));
        return new CanonicalForm(SqlText.normal(shown), shown);
    }

    static CanonicalForm of(IndexDefinition index, SchemaModel model) {
        var words = new ReadableConstraint(model);
        var kind = index.uniqueness() == IndexDefinition.Uniqueness.NOT_UNIQUE
                ? ""
                : ReadableConstraint.words(index.uniqueness()) + " ";
        var shown = "%sindex using %s %s%s%s"
                .formatted(
                        kind,
                        index.method(),
                        index.keys().stream().map(words::key).collect(Collectors.joining(", ", "(", ")")),
                        words.include(index.include()),
                        index.where().map(" where "::concat).orElse(""));
        return new CanonicalForm(SqlText.normal(shown), shown);
    }

    /**
     * Returns the form of a type.
     *
     * @param ignored the labels of enums that do not count
     */
    static CanonicalForm of(TypeDefinition type, Set<String> ignored) {
        return type.accept(new OfType(ignored));
    }

    private record OfType(Set<String> ignored) implements TypeDefinition.Visitor<CanonicalForm> {

        @Override
        public CanonicalForm enumType(EnumType type) {
            var labels = type.labels().stream()
                    .filter(label -> !ignored.contains(label))
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", ", "enum (", ")"));
            return new CanonicalForm(labels, labels);
        }

        @Override
        public CanonicalForm domain(DomainType type) {
            var base = type.base().sql();
            return new CanonicalForm(TypeNames.full(base), "a domain over " + base);
        }

        @Override
        public CanonicalForm composite(CompositeType type) {
            var attributes = type.attributes().stream()
                    .map(each -> each.name() + " " + TypeNames.full(each.type().sql()))
                    .sorted()
                    .collect(Collectors.joining(", ", "(", ")"));
            return new CanonicalForm(attributes, attributes);
        }

        @Override
        public CanonicalForm range(RangeType type) {
            return new CanonicalForm(SqlText.normal(type.options()), "a range with " + type.options());
        }
    }

    private static final class ValueWords implements ColumnValue.Visitor<String> {

        @Override
        public String byDefault(ColumnValue.Default value) {
            return " default " + value.sql();
        }

        @Override
        public String identity(ColumnValue.Identity value) {
            return " generated %s as identity".formatted(ReadableConstraint.words(value.kind()));
        }

        @Override
        public String serial(ColumnValue.Serial value) {
            return " from a sequence of its own";
        }

        @Override
        public String generated(ColumnValue.Generated value) {
            return " generated always as (%s) %s".formatted(value.sql(), ReadableConstraint.words(value.storage()));
        }
    }
}
