package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL silently leaves out a key that is equal to another of the same statement, such as {@code unique (id)} beside
 * {@code primary key (id)}: each but the first is created in a statement of its own.
 *
 * @param together the constraints that are created with the table or column
 * @param apart the others
 */
record EqualKeys(List<ConstraintDefinition> together, List<ConstraintDefinition> apart) {

    static EqualKeys of(List<ConstraintDefinition> constraints) {
        var seen = new HashSet<Object>();
        var apart = constraints.stream()
                .filter(constraint ->
                        content(constraint).filter(key -> !seen.add(key)).isPresent())
                .toList();
        return new EqualKeys(
                constraints.stream()
                        .filter(constraint -> !apart.contains(constraint))
                        .toList(),
                apart);
    }

    private static Optional<Object> content(ConstraintDefinition constraint) {
        var columns = constraint.uniqueColumns();
        return columns.isEmpty()
                ? constraint.as(ExclusionConstraint.class).map(ExclusionConstraint::elements)
                : Optional.of(columns);
    }

    List<String> statements(QualifiedName table) {
        return apart.stream()
                .map(key -> "alter table %s add %s".formatted(Names.of(table), ConstraintSql.definition(key)))
                .toList();
    }
}
