package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.NullsBefore;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.ValidateConstraint;
import java.util.List;

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

    /** Returns a constraint as it is written in {@code create table}. */
    static String definition(ConstraintDefinition constraint) {
        return "constraint " + Names.of(constraint.name()) + ' ' + constraint.accept(new QuotedConstraint());
    }

    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        return List.of("alter table %s rename constraint %s to %s"
                .formatted(Names.of(operation.table()), Names.of(operation.from()), Names.of(operation.to())));
    }

    @Override
    public List<String> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        var constraint = operation.constraint();
        return noting(
                NullsBefore.of(operation.table(), constraint),
                "alter table %s add constraint %s %s using index %s%s"
                        .formatted(
                                Names.of(operation.table()),
                                Names.of(constraint.name()),
                                constraint.as(PrimaryKeyConstraint.class).isPresent() ? "primary key" : "unique",
                                Names.of(operation.index()),
                                ConstraintRule.timing(constraint.timing())));
    }

    private static List<String> noting(NullsBefore nulls, String alteration) {
        return nulls.key().isEmpty() ? List.of(alteration) : List.of(NullsBeforeSql.of(nulls), alteration);
    }
}
