package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class EnumValueUsedTooSoon implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L124",
                "A new value of an enum in the transaction that adds it",
                """
                PostgreSQL refuses to use a value of an enum before the transaction that added it is committed: unsafe use of new
                value. The migration would fail when it runs. Reported is what surely does: a cast, and what goes into columns of that
                type, or is compared with them, where the same method shows their type.""",
                "alter type mood add value 'calm'; alter table people add column mood mood default 'calm'",
                "alter type mood add value 'calm'");
    }

    @Override
    public Outcome outcome() {
        return Outcome.FAILURE;
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
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (!USES.contains(statement.kind()) || before.freshValues().isEmpty()) {
            return Stream.empty();
        }
        return before.freshValues().entrySet().stream()
                .flatMap(fresh -> use(fresh.getKey(), new EnumUses(statement, fresh.getValue(), before.columns()))
                        .map(constant -> new Diagnostic(
                                "This fails: PostgreSQL refuses '%s' until the transaction that adds it to %s is committed."
                                        .formatted(fresh.getKey(), fresh.getValue()),
                                "use it in the next migration.",
                                constant.number("location")))
                        .stream());
    }

    private static Optional<Node> use(String value, EnumUses uses) {
        return uses.constants()
                .filter(constant -> Names.ofConstant(constant).equals(value))
                .min(Comparator.comparingInt(constant -> constant.number("location")));
    }
}
