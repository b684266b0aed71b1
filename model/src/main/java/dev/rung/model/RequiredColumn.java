package dev.rung.model;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.Operation;
import java.util.Optional;

/** Finds columns that are added to a table whose rows would have no value for them. */
record RequiredColumn(Editor editor, Newcomers newcomers) {

    Optional<Complaint> of(Operation operation) {
        return operation instanceof AddColumn add && isRequired(add.column()) && newcomers.wasThere(add.table())
                ? Optional.of(complaint(add))
                : Optional.empty();
    }

    private static boolean isRequired(ColumnWithParts column) {
        var isNullable = column.column().nullability() == Nullability.NULLABLE
                && column.constraints().stream().noneMatch(PrimaryKey.class::isInstance);
        return !isNullable && column.column().value().isEmpty();
    }

    private Complaint complaint(AddColumn add) {
        var table = editor.shown(add.table());
        var column = add.column().column().name();
        return new Complaint(
                FindingCode.REQUIRED_COLUMN,
                "it fails where %s has rows, which have no value for %s".formatted(table, column),
                "give it a default, with defaultTo(...) or defaultSql(...); or leave notNull() out, fill it with update(\"%1$s\") or SQL, then setNotNull(\"%1$s\", \"%2$s\")"
                        .formatted(table, column));
    }
}
