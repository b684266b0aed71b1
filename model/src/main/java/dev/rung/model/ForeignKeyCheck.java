package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.DomainType;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks whether PostgreSQL would create a foreign key.
 *
 * @param table the table that has it
 * @param key the foreign key, whose columns exist
 */
record ForeignKeyCheck(Editor editor, TableModel table, ForeignKeyConstraint key) {

    void run() {
        editor.table(key.target().table()).ifPresent(this::check);
    }

    private void check(TableModel target) {
        var named = key.target().columns();
        var areThere = named.stream()
                .filter(column -> editor.hasColumn(target, column, "foreign key " + key.name()))
                .count();
        if (areThere < named.size() || !editor.isSure(target.name()) || !editor.isSure(table.name())) {
            return;
        }
        var columns = named.isEmpty() ? target.primaryKeyColumns() : named;
        if (columns.isEmpty()) {
            reportTarget("refers to table %s, which has no primary key".formatted(editor.shown(target.name())));
        } else if (columns.size() != key.columns().size()) {
            reportTarget("has %s, and refers to %s of table %s"
                    .formatted(list(key.columns()), list(columns), editor.shown(target.name())));
        } else {
            compareTypes(target, columns);
            if (uniques(target).noneMatch(new HashSet<>(columns)::equals)) {
                reportTarget("refers to %s of table %s, and nothing makes that unique"
                        .formatted(list(columns), editor.shown(target.name())));
            }
        }
    }

    private void reportTarget(String what) {
        editor.report(
                DiagnosticCode.FOREIGN_KEY_TARGET,
                "foreign key %s %s".formatted(key.name(), what),
                "refer to the primary key, or add a unique constraint to the table before");
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns what is unique at once, of the table and of those that it is a partition of. */
    private Stream<Set<Identifier>> uniques(TableModel target) {
        var own = Stream.concat(
                target.constraints().values().stream().flatMap(ForeignKeyCheck::unique),
                target.indexes().values().stream()
                        .filter(ForeignKeyCheck::isUnique)
                        .map(index -> new HashSet<>(index.keyColumns())));
        var parent = target.inheritance()
                .partitionOf()
                .flatMap(name -> Optional.ofNullable(editor.tables().get(name)));
        return parent.isPresent() ? Stream.concat(own, uniques(parent.get())) : own;
    }

    private static Stream<Set<Identifier>> unique(ConstraintDefinition constraint) {
        return constraint.timing() == ConstraintTiming.IMMEDIATE
                        && !constraint.uniqueColumns().isEmpty()
                ? Stream.of(new HashSet<>(constraint.uniqueColumns()))
                : Stream.empty();
    }

    private static boolean isUnique(IndexDefinition index) {
        return index.uniqueness() != IndexDefinition.Uniqueness.NOT_UNIQUE
                && index.where().isEmpty()
                && index.keys().stream().allMatch(key -> key.namedColumn().isPresent());
    }

    /** A key may be on a column that does not exist, which is reported by then. */
    private void compareTypes(TableModel target, List<Identifier> columns) {
        for (var i = 0; i < columns.size(); i++) {
            var from = table.columns().get(key.columns().get(i));
            var to = target.columns().get(columns.get(i));
            if (from != null && to != null) {
                compare(from, to, target);
            }
        }
    }

    private void compare(ColumnDefinition from, ColumnDefinition to, TableModel target) {
        var fit = KeyTypes.of(base(from.type()), base(to.type()));
        if (fit == KeyTypes.FIT) {
            return;
        }
        var what = "foreign key %s compares %s.%s, which is %s, with %s.%s, which is %s"
                .formatted(
                        key.name(),
                        editor.shown(table.name()),
                        from.name(),
                        from.type().sql(),
                        editor.shown(target.name()),
                        to.name(),
                        to.type().sql());
        if (fit == KeyTypes.REFUSED) {
            editor.report(
                    DiagnosticCode.FOREIGN_KEY_TYPES,
                    what + "; PostgreSQL cannot",
                    "make %s %s".formatted(from.name(), to.type().sql()));
        } else {
            editor.report(
                    DiagnosticCode.FOREIGN_KEY_CONVERTS,
                    what,
                    "make %s %s, or leave it: PostgreSQL converts one of the two each time"
                            .formatted(from.name(), to.type().sql()));
        }
    }

    /** Returns the type below domains, without its length. */
    private String base(DataType<?> type) {
        var domain = TypeNames.named(type)
                .map(editor::in)
                .filter(editor::isSure)
                .map(name -> editor.types().get(name))
                .flatMap(each -> each.as(DomainType.class));
        return domain.isPresent() ? base(domain.get().base()) : TypeNames.base(type.sql());
    }
}
