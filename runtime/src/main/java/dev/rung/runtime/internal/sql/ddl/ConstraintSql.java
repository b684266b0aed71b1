package dev.rung.runtime.internal.sql.ddl;

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
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.NullsBefore;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.ValidateConstraint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SQL of operations on constraints. */
final class ConstraintSql implements ConstraintOperation.Visitor<List<String>> {

    @Override
    public List<String> addConstraint(AddConstraint operation) {
        return noting(
                NullsBefore.of(operation.table(), operation.constraint()),
                "alter table %s add %s%s"
                        .formatted(
                                Names.of(operation.table()),
                                definition(operation.constraint()),
                                operation.validity() == Validity.NOT_VALID ? " not valid" : ""));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return List.of("alter table %s drop constraint %s"
                .formatted(
                        Names.of(operation.table()),
                        Names.of(operation.constraint().name())));
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return List.of("alter table %s validate constraint %s"
                .formatted(Names.of(operation.table()), Names.of(operation.name())));
    }

    /** Returns a constraint as it stands in {@code create table}. */
    static String definition(ConstraintDefinition constraint) {
        return "constraint " + Names.of(constraint.name()) + ' ' + rule(constraint);
    }

    private static String rule(ConstraintDefinition constraint) {
        if (constraint instanceof Check check) {
            return "check (%s)%s"
                    .formatted(check.sql(), check.inheritance() == Inheritance.NO_INHERIT ? " no inherit" : "");
        }
        if (constraint instanceof NotNull notNull) {
            return "not null " + Names.of(notNull.column());
        }
        if (constraint instanceof PrimaryKey key) {
            return "primary key " + Names.list(key.columns()) + include(key.include()) + timing(key.timing());
        }
        if (constraint instanceof Unique unique) {
            return "unique "
                    + (unique.nulls() == NullsDistinct.NOT_DISTINCT ? "nulls not distinct " : "")
                    + Names.list(unique.columns())
                    + include(unique.include())
                    + timing(unique.timing());
        }
        return constraint instanceof ForeignKey key ? foreignKey(key) : exclusion((Exclusion) constraint);
    }

    private static String foreignKey(ForeignKey key) {
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

    private static String action(String event, ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION
                ? ""
                : ' ' + event + ' ' + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String exclusion(Exclusion exclusion) {
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

    private static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + Names.list(columns);
    }

    private static String timing(ConstraintTiming timing) {
        return switch (timing) {
            case IMMEDIATE -> "";
            case DEFERRABLE -> " deferrable";
            case DEFERRED -> " deferrable initially deferred";
        };
    }

    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        return List.of("alter table %s rename constraint %s to %s"
                .formatted(Names.of(operation.table()), Names.of(operation.from()), Names.of(operation.to())));
    }

    @Override
    public List<String> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        var constraint = operation.constraint();
        var isPrimaryKey = constraint instanceof PrimaryKey;
        return noting(
                NullsBefore.of(operation.table(), constraint),
                "alter table %s add constraint %s %s using index %s%s"
                        .formatted(
                                Names.of(operation.table()),
                                Names.of(constraint.name()),
                                isPrimaryKey ? "primary key" : "unique",
                                Names.of(operation.index()),
                                timing(
                                        isPrimaryKey
                                                ? ((PrimaryKey) constraint).timing()
                                                : ((Unique) constraint).timing())));
    }

    private static List<String> noting(NullsBefore nulls, String alteration) {
        return nulls.key().isEmpty() ? List.of(alteration) : List.of(NullsBeforeSql.of(nulls), alteration);
    }
}
