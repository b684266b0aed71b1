package dev.rung.model;

import static dev.rung.model.DefinitionWords.include;
import static dev.rung.model.DefinitionWords.list;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.CheckConstraint.Inheritance;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ReferenceAction;
import dev.rung.schema.definition.UniqueConstraint;
import java.util.stream.Collectors;

/** A constraint in SQL, as people read it: without its name, and without what is the default. */
record ConstraintWords(SchemaModel model) implements ConstraintDefinition.Visitor<String> {

    @Override
    public String check(CheckConstraint check) {
        return "check (%s)%s"
                .formatted(check.sql(), check.inheritance() == Inheritance.NO_INHERIT ? " no inherit" : "");
    }

    @Override
    public String notNull(NotNullConstraint notNull) {
        return "not null " + SqlText.quoted(notNull.column());
    }

    @Override
    public String primaryKey(PrimaryKeyConstraint key) {
        return "primary key " + list(key.columns()) + include(key.include()) + timing(key.timing());
    }

    @Override
    public String unique(UniqueConstraint key) {
        var nulls = key.nulls() == NullsDistinct.NOT_DISTINCT ? " nulls not distinct" : "";
        return "unique" + nulls + " " + list(key.columns()) + include(key.include()) + timing(key.timing());
    }

    @Override
    public String foreignKey(ForeignKeyConstraint key) {
        var target = key.target();
        var known = model.tables().get(target.table());
        var columns = target.columns().isEmpty() && known != null ? known.primaryKeyColumns() : target.columns();
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
        return action == ReferenceAction.NO_ACTION ? "" : when + DefinitionWords.of(action);
    }

    @Override
    public String exclusion(ExclusionConstraint exclusion) {
        return "exclude using %s %s%s%s"
                .formatted(
                        exclusion.method(),
                        exclusion.elements().stream()
                                .map(element -> DefinitionWords.key(element.key()) + " with " + element.operator())
                                .collect(Collectors.joining(", ", "(", ")")),
                        exclusion.where().map(" where "::concat).orElse(""),
                        timing(exclusion.timing()));
    }

    private static String timing(ConstraintTiming timing) {
        return timing == ConstraintTiming.IMMEDIATE ? "" : " " + DefinitionWords.of(timing);
    }
}
