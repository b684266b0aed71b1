package dev.rung.model;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/** Finds columns that are added to a table whose rows would have no value for them. */
record RequiredColumn(SchemaModel before, CreatedObjects created) {

    Optional<Violation> of(QualifiedName table, ColumnWithParts added) {
        return isRequired(added) && created.existedBefore(table)
                ? Optional.of(violation(table, added.column().name()))
                : Optional.empty();
    }

    private static boolean isRequired(ColumnWithParts column) {
        var isNullable = column.column().nullability() == Nullability.NULLABLE
                && column.constraints().stream()
                        .allMatch(each -> each.as(PrimaryKeyConstraint.class).isEmpty());
        return !isNullable && column.column().value().isEmpty();
    }

    private Violation violation(QualifiedName name, Identifier column) {
        var table = before.shown(before.qualified(name));
        return new Violation(
                DiagnosticCode.REQUIRED_COLUMN,
                "it fails where %s has rows, which have no value for %s".formatted(table, column),
                "give it a default, with defaultTo(...) or defaultSql(...); or leave notNull() out, fill it with update(\"%1$s\") or SQL, then setNotNull(\"%1$s\", \"%2$s\")"
                        .formatted(table, column));
    }
}
