package dev.rung.model;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports where something is dropped to which a foreign key refers: the server refuses that. */
record ReferenceCheck(Editor editor) {

    /** A foreign key and the table that has it. */
    private record Referring(TableModel table, ForeignKeyConstraint key) {}

    void ofTable(TableModel table) {
        var partitions = editor.tables().values().stream()
                .filter(each -> each.inheritance()
                        .partitionOf()
                        .filter(table.name()::equals)
                        .isPresent());
        report(table, "table " + shown(table), key -> true, Stream.concat(Stream.of(table), partitions));
    }

    void ofColumn(TableModel table, Identifier column) {
        report(
                table,
                "column %s of table %s".formatted(column, shown(table)),
                key -> key.target().columns().contains(column),
                Stream.of(table));
    }

    /** A foreign key of the table itself counts too. Where two constraints are on the same columns, either may be referenced. */
    void ofConstraint(TableModel table, Identifier name) {
        var columns = columns(table.constraints().get(name));
        var isOnlyKey = table.constraints().values().stream()
                        .filter(each -> columns(each).equals(columns))
                        .count()
                == 1;
        if (!columns.isEmpty() && isOnlyKey && hasNoUniqueIndex(table)) {
            report(
                    table,
                    "constraint %s of table %s".formatted(name, shown(table)),
                    key -> Set.copyOf(key.target().columns()).equals(columns),
                    Stream.empty());
        }
    }

    private static boolean hasNoUniqueIndex(TableModel table) {
        return table.indexes().values().stream().allMatch(index -> index.uniqueness() == Uniqueness.NOT_UNIQUE);
    }

    private static Set<Identifier> columns(@Nullable ConstraintDefinition constraint) {
        return constraint == null ? Set.of() : Set.copyOf(constraint.uniqueColumns());
    }

    private void report(
            TableModel table, String dropped, Predicate<ForeignKeyConstraint> refers, Stream<TableModel> alsoDropped) {
        if (!editor.isSure(table.name())) {
            return;
        }
        var withIt = alsoDropped.toList();
        referringTo(table, withIt).stream()
                .filter(referring -> refers.test(referring.key()))
                .forEach(referring -> editor.report(
                        DiagnosticCode.FOREIGN_KEY_TARGET,
                        "%s is dropped, and foreign key %s of table %s refers to it"
                                .formatted(dropped, referring.key().name(), shown(referring.table())),
                        "drop the foreign key before; with a constraint in one step: dropConstraint(...).referencedBy(\"%s\", ...)"
                                .formatted(shown(referring.table()))));
    }

    private List<Referring> referringTo(TableModel table, List<TableModel> withoutThese) {
        return editor.tables().values().stream()
                .filter(each -> editor.isSure(each.name()) && !withoutThese.contains(each))
                .flatMap(each -> each.constraints().values().stream()
                        .flatMap(constraint -> constraint.as(ForeignKeyConstraint.class).stream())
                        .map(key -> new Referring(each, key)))
                .filter(referring -> referring.key().target().table().equals(table.name()))
                .toList();
    }

    private String shown(TableModel table) {
        return editor.shown(table.name());
    }
}
