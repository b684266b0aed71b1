package dev.rung.schema;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.CheckConstraint.Inheritance;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A CHECK constraint that may have no name yet. */
record CheckDraft(Optional<Identifier> name, List<String> nameParts, String sql)
        implements NamedDraft<CheckConstraint> {

    CheckDraft {
        Objects.requireNonNull(sql, "condition");
    }

    @Override
    public CheckConstraint as(Identifier known, QualifiedName table) {
        return new CheckConstraint(known, sql, Inheritance.INHERITED);
    }
}
