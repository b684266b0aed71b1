package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class EnumValueUsedTooSoon implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L124",
                "A new value of an enum in the transaction that adds it",
                """
                PostgreSQL refuses to use a value of an enum before the transaction that added it is committed: unsafe use of new
                value. The migration would fail when it runs, unless the text is for something else.""",
                "alter type mood add value 'calm'; alter table people alter column mood set default 'calm'",
                "alter type mood add value 'calm'");
    }

    private static final Set<String> USES = Set.of(
            "InsertStmt",
            "UpdateStmt",
            "DeleteStmt",
            "MergeStmt",
            "SelectStmt",
            "AlterTableStmt",
            "CreateStmt",
            "CreateTableAsStmt",
            "IndexStmt",
            "ViewStmt",
            "CreateDomainStmt",
            "AlterDomainStmt");

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        if (!USES.contains(statement.kind()) || before.freshValues().isEmpty()) {
            return Stream.empty();
        }
        return before.freshValues().entrySet().stream()
                .flatMap(fresh -> constants(statement.node(), fresh.getKey(), fresh.getValue())
                        .limit(1)
                        .map(constant -> new Finding(
                                "This fails: PostgreSQL refuses '%s' until the transaction that adds it to %s is committed."
                                        .formatted(fresh.getKey(), fresh.getValue()),
                                "use it in the next migration.",
                                constant.number("location"))));
    }

    private static Stream<Node> constants(Node node, String value, String type) {
        var others = node.all("TypeCast")
                .filter(cast ->
                        !Names.last(Names.ofType(cast.child("typeName"))).equals(Names.last(type)))
                .map(cast -> cast.child("arg").child("A_Const"))
                .collect(Collectors.toSet());
        return node.all("A_Const")
                .filter(constant -> Names.ofConstant(constant).equals(value) && !others.contains(constant));
    }
}
