package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.Exclusion;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.ConstraintDefinition.Inheritance;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.ConstraintDefinition.Unique;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.ReferenceAction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL of a constraint after its name, such as {@code primary key ("id")}. */
final class ConstraintRule implements ConstraintDefinition.Visitor<String> {

    @Override
    public String check(Check check) {
        return "check (%s)%s"
                .formatted(check.sql(), check.inheritance() == Inheritance.NO_INHERIT ? " no inherit" : "");
    }

    @Override
    public String notNull(NotNull notNull) {
        return "not null " + Names.of(notNull.column());
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return "primary key " + Names.list(key.columns()) + include(key.include()) + timing(key.timing());
    }

    @Override
    public String unique(Unique unique) {
        return "unique "
                + (unique.nulls() == NullsDistinct.NOT_DISTINCT ? "nulls not distinct " : "")
                + Names.list(unique.columns())
                + include(unique.include())
                + timing(unique.timing());
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return "foreign key %s references %s%s%s%s%s"
                .formatted(
                        Names.list(key.columns()),
                        Names.of(key.target().table()),
                        key.target().columns().isEmpty()
                                ? ""
                                : ' ' + Names.list(key.target().columns()),
                        action("on delete", key.onDelete()),
                        action("on update", key.onUpdate()),
                        timing(key.timing()));
    }

    @Override
    public String exclusion(Exclusion exclusion) {
        var elements = exclusion.elements().stream()
                .map(element -> IndexSql.key(element.key()) + " with " + element.operator())
                .collect(Collectors.joining(", "));
        return "exclude using %s (%s)%s%s"
                .formatted(
                        Names.of(exclusion.method()),
                        elements,
                        exclusion.where().map(" where (%s)"::formatted).orElse(""),
                        timing(exclusion.timing()));
    }

    private static String action(String event, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION
                ? ""
                : ' ' + event + ' ' + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + Names.list(columns);
    }

    static String timing(ConstraintTiming timing) {
        return switch (timing) {
            case IMMEDIATE -> "";
            case DEFERRABLE -> " deferrable";
            case DEFERRED -> " deferrable initially deferred";
        };
    }
}
