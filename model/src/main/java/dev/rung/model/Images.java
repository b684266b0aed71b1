package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.Exclusion;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.ConstraintDefinition.Unique;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ReferenceAction;
import java.util.List;
import java.util.Locale;
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
        var value = column.value().map(Images::value).orElse("");
        var normalValue = value.isEmpty() || value.equals(" default null") ? "" : SqlText.normal(value);
        return new Image(
                TypeNames.full(column.type().sql()) + collation + required + normalValue,
                column.type().sql() + collation + required + value);
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.Default written) {
            return " default " + written.sql();
        }
        if (value instanceof ColumnValue.Generated generated) {
            return " generated always as (%s) %s".formatted(generated.sql(), words(generated.storage()));
        }
        if (value instanceof ColumnValue.Serial) {
            return " from a sequence of its own";
        }
        return " generated %s as identity".formatted(words(((ColumnValue.Identity) value).kind()));
    }

    Image of(ConstraintDefinition constraint) {
        var shown = shown(constraint);
        return new Image(SqlText.normal(shown), shown);
    }

    private String shown(ConstraintDefinition constraint) {
        if (constraint instanceof Check check) {
            return "check (%s)%s"
                    .formatted(
                            check.sql(),
                            check.inheritance() == ConstraintDefinition.Inheritance.NO_INHERIT ? " no inherit" : "");
        }
        if (constraint instanceof NotNull notNull) {
            return "not null " + SqlText.quoted(notNull.column());
        }
        if (constraint instanceof PrimaryKey key) {
            return "primary key " + list(key.columns()) + include(key.include()) + timing(key.timing());
        }
        if (constraint instanceof Unique key) {
            var nulls = key.nulls() == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "";
            return "unique" + nulls + " " + list(key.columns()) + include(key.include()) + timing(key.timing());
        }
        return constraint instanceof ForeignKey key ? shown(key) : shown((Exclusion) constraint);
    }

    private String shown(ForeignKey key) {
        var target = key.target();
        var known = model.tables().get(target.table());
        var columns = target.columns().isEmpty() && known != null
                ? known.primaryKey().findFirst().map(PrimaryKey::columns).orElse(List.of())
                : target.columns();
        return "foreign key %s references %s %s%s%s%s"
                .formatted(
                        list(key.columns()),
                        name(target.table()),
                        list(columns),
                        action(" on delete ", key.onDelete()),
                        action(" on update ", key.onUpdate()),
                        timing(key.timing()));
    }

    private String name(QualifiedName table) {
        var schema = table.schema().filter(in -> !in.equals(model.home()));
        return schema.map(in -> SqlText.quoted(in) + ".").orElse("") + SqlText.quoted(table.name());
    }

    private static String action(String when, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION ? "" : when + words(action);
    }

    private static String shown(Exclusion exclusion) {
        return "exclude using %s %s%s%s"
                .formatted(
                        exclusion.method(),
                        exclusion.elements().stream()
                                .map(element -> key(element.key()) + " with " + element.operator())
                                .collect(Collectors.joining(", ", "(", ")")),
                        exclusion.where().map(" where "::concat).orElse(""),
                        timing(exclusion.timing()));
    }

    Image of(IndexDefinition index) {
        var kind = index.uniqueness() == IndexDefinition.Uniqueness.NOT_UNIQUE ? "" : words(index.uniqueness()) + " ";
        var shown = "%sindex using %s %s%s%s"
                .formatted(
                        kind,
                        index.method(),
                        index.keys().stream().map(Images::key).collect(Collectors.joining(", ", "(", ")")),
                        include(index.include()),
                        index.where().map(" where "::concat).orElse(""));
        return new Image(SqlText.normal(shown), shown);
    }

    private static String key(IndexKey key) {
        var what = key.source() instanceof IndexKey.Column column
                ? SqlText.quoted(column.name())
                : ((IndexKey.Expression) key.source()).sql();
        var order = key.order() == IndexKey.Order.DESCENDING ? " desc" : "";
        var nulls = key.nulls() == IndexKey.Nulls.AS_ORDER_SAYS ? "" : " nulls " + words(key.nulls());
        return what + order + nulls;
    }

    private static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + list(columns);
    }

    private static String timing(ConstraintTiming timing) {
        return timing == ConstraintTiming.IMMEDIATE ? "" : " " + words(timing);
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(SqlText::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
