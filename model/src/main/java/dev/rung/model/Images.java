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

/** Says what things are, as people would, so that two that are the same are said in the same words. */
record Images(SchemaModel model) {

    /**
     * What something is.
     *
     * @param normal the words that decide whether it is the same as another
     * @param shown the words for people
     */
    record Image(String normal, String shown) {}

    Image of(TableModel table, ColumnDefinition column) {
        var required = table.isRequired(column.name()) ? " not null" : "";
        var collation = column.collation().map(name -> " collate " + name).orElse("");
        var value = column.value().map(each -> each.accept(new ValueWords())).orElse("");
        var normalValue = value.isEmpty() || value.equals(" default null") ? "" : SqlText.normal(value);
        return new Image(
                TypeNames.full(column.type().sql()) + collation + required + normalValue,
                column.type().sql() + collation + required + value);
    }

    Image of(ConstraintDefinition constraint) {
        var shown = constraint.accept(new ConstraintWords(model));
        return new Image(SqlText.normal(shown), shown);
    }

    Image of(IndexDefinition index) {
        var kind = index.uniqueness() == IndexDefinition.Uniqueness.NOT_UNIQUE
                ? ""
                : DefinitionWords.of(index.uniqueness()) + " ";
        var shown = "%sindex using %s %s%s%s"
                .formatted(
                        kind,
                        index.method(),
                        index.keys().stream().map(DefinitionWords::key).collect(Collectors.joining(", ", "(", ")")),
                        DefinitionWords.include(index.include()),
                        index.where().map(" where "::concat).orElse(""));
        return new Image(SqlText.normal(shown), shown);
    }

    /**
     * Returns what a type is.
     *
     * @param ignored the labels of enums that do not count
     */
    Image of(TypeDefinition type, Set<String> ignored) {
        return type.accept(new TypeImage(ignored));
    }

    private record TypeImage(Set<String> ignored) implements TypeDefinition.Visitor<Image> {

        @Override
        public Image enumType(EnumType type) {
            var labels = type.labels().stream()
                    .filter(label -> !ignored.contains(label))
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", ", "enum (", ")"));
            return new Image(labels, labels);
        }

        @Override
        public Image domain(DomainType type) {
            var base = type.base().sql();
            return new Image(TypeNames.full(base), "a domain over " + base);
        }

        @Override
        public Image composite(CompositeType type) {
            var attributes = type.attributes().stream()
                    .map(each -> each.name() + " " + TypeNames.full(each.type().sql()))
                    .sorted()
                    .collect(Collectors.joining(", ", "(", ")"));
            return new Image(attributes, attributes);
        }

        @Override
        public Image range(RangeType type) {
            return new Image(SqlText.normal(type.options()), "a range with " + type.options());
        }
    }

    private static final class ValueWords implements ColumnValue.Visitor<String> {

        @Override
        public String byDefault(ColumnValue.Default value) {
            return " default " + value.sql();
        }

        @Override
        public String identity(ColumnValue.Identity value) {
            return " generated %s as identity".formatted(DefinitionWords.of(value.kind()));
        }

        @Override
        public String serial(ColumnValue.Serial value) {
            return " from a sequence of its own";
        }

        @Override
        public String generated(ColumnValue.Generated value) {
            return " generated always as (%s) %s".formatted(value.sql(), DefinitionWords.of(value.storage()));
        }
    }
}
