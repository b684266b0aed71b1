package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class RebuildLocksReads implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L127",
                "What is rebuilt while no session can read it",
                """
                reindex, refresh materialized view, cluster and vacuum full write everything anew, and no session can read until it is done. The
                first two can do it concurrently; the others are work for a quiet night, not for a migration.""",
                "refresh materialized view order_totals",
                "refresh materialized view concurrently order_totals");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var node = statement.node();
        String fix = fix(statement, before);
        return fix.isEmpty() || (node.has("relation") && before.isNew(node.child("relation")))
                ? Stream.empty()
                : Stream.of(new Diagnostic(
                        "No session can read " + what(node) + " while it is built anew.", fix, statement.position()));
    }

    private static String what(Node node) {
        return node.has("relation") ? Names.ofTable(node.child("relation")) : "a table";
    }

    /** Returns what to do instead; nothing where it is harmless. */
    private static String fix(Statement statement, LintContext before) {
        var node = statement.node();
        return switch (statement.kind()) {
            case "ReindexStmt" ->
                isGiven(node, "params", "concurrently")
                        ? ""
                        : "reindex (concurrently) ..., in a migration with " + before.outsideTransaction() + ".";
            case "RefreshMatViewStmt" ->
                node.isSet("concurrent")
                        ? ""
                        : "refresh materialized view concurrently, which takes a unique index of it.";
            case "ClusterStmt" -> "leave it to maintenance, at a time when no session reads.";
            case "VacuumStmt" ->
                isGiven(node, "options", "full") ? "vacuum without full, which lets others read and write." : "";
            default -> "";
        };
    }

    private static boolean isGiven(Node node, String list, String name) {
        return node.children(list, "DefElem").anyMatch(option -> name.equals(option.text("defname")) && isOn(option));
    }

    private static boolean isOn(Node option) {
        var value = option.child("arg");
        return !"false".equals(value.child("String").text("sval"))
                && !"off".equals(value.child("String").text("sval"));
    }
}
