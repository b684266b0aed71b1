package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class ColumnRewritesTable implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L104",
                "A new column that rewrites the table",
                """
                A default that differs from row to row, an identity, serial and a stored generated column have to be written into each
                row: the table is written anew, and no session can read it until then. A constant default, or now(), costs nothing.""",
                "alter table orders add column token uuid default gen_random_uuid()",
                "alter table orders add column token uuid");
    }

    private static final Set<String> VOLATILE = Set.of(
            "random",
            "random_normal",
            "gen_random_bytes",
            "gen_salt",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "clock_timestamp",
            "timeofday",
            "nextval");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return Columns.together(
                Commands.newColumns(statement, before)
                        .filter(ColumnRewritesTable::writesRows)
                        .toList(),
                new Columns.Words(
                        "Every row is written anew to hold %s; no session can read the table until then.",
                        "add it without, set the default, and fill the old rows in batches."));
    }

    private static boolean writesRows(Node column) {
        return Columns.has(column, "CONSTR_IDENTITY")
                || Columns.type(column).contains("serial")
                || column.children("constraints", "Constraint").anyMatch(ColumnRewritesTable::differs);
    }

    private static boolean differs(Node constraint) {
        return switch (constraint.text("contype")) {
            case "CONSTR_GENERATED" -> !"v".equals(constraint.text("generated_kind"));
            case "CONSTR_DEFAULT" ->
                constraint
                        .child("raw_expr")
                        .all("FuncCall")
                        .map(call -> Names.last(Names.of(call.children("funcname"))))
                        .anyMatch(VOLATILE::contains);
            default -> false;
        };
    }
}
