package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.CheckConstraint.Inheritance;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.ReferenceAction;
import dev.rung.schema.definition.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of a constraint after its name, such as {@code primary key ("id")}, without what is the default. */
public abstract class ConstraintRule implements ConstraintDefinition.Visitor<String> {

    /** Returns a column, or the access method of an index, as it is written here. */
    public abstract String name(Identifier name);

    /** Returns what a foreign key references: a table, and columns in parentheses. */
    public abstract String target(ForeignKeyConstraint.Target target);

    /** Returns a key of an index. */
    public abstract String key(IndexKey key);

    /** Returns names in parentheses. */
    public final String list(List<Identifier> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the clause for columns that an index stores beside its keys, with a blank before it; empty where there is none. */
    public final String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + list(columns);
    }

    @Override
    public String check(CheckConstraint check) {
        return "check (%s)%s"
                .formatted(check.sql(), check.inheritance() == Inheritance.NO_INHERIT ? " no inherit" : "");
    }

    @Override
    public String notNull(NotNullConstraint notNull) {
        return "not null " + name(notNull.column());
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint key) {
        return "primary key " + list(key.columns()) + include(key.include()) + timing(key.timing());
    }

    @Override
    public String unique(UniqueConstraint unique) {
        return "unique "
                + (unique.nulls() == NullsDistinct.NOT_DISTINCT ? "nulls not distinct " : "")
                + list(unique.columns())
                + include(unique.include())
                + timing(unique.timing());
    }

    @Override
    public String foreignKey(ForeignKeyConstraint key) {
        return "foreign key %s references %s%s%s%s"
                .formatted(
                        list(key.columns()),
                        target(key.target()),
                        action("on delete", key.onDelete()),
                        action("on update", key.onUpdate()),
                        timing(key.timing()));
    }

    @Override
    public String exclusion(ExclusionConstraint exclusion) {
        var elements = exclusion.elements().stream()
                .map(element -> key(element.key()) + " with " + element.operator())
                .collect(Collectors.joining(", "));
        return "exclude using %s (%s)%s%s"
                .formatted(
                        name(exclusion.method()),
                        elements,
                        exclusion.where().map(" where (%s)"::formatted).orElse(""),
                        timing(exclusion.timing()));
    }

    private static String action(String event, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION ? "" : ' ' + event + ' ' + Names.words(action);
    }

    static String timing(ConstraintTiming timing) {
        return switch (timing) {
            case IMMEDIATE -> "";
            case DEFERRABLE -> " deferrable";
            case DEFERRED -> " deferrable initially deferred";
        };
    }
}
