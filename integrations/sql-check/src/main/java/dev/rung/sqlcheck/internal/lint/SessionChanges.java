package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class SessionChanges implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L122",
                "A change of role or search path",
                """
                What comes later in the migration runs as somebody else, or finds other tables under the same names. That what was made
                belongs to another role is seen only when the next migration fails.""",
                "set search_path to archive",
                "create table archive.orders (id bigint)");
    }

    private static final Set<String> WHO_AND_WHERE = Set.of("search_path", "role", "session_authorization");

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        return statement.is("VariableSetStmt")
                        && WHO_AND_WHERE.contains(statement.node().text("name"))
                ? Stream.of(new Finding(
                        "Everything after this has another " + statement.node().text("name") + ".",
                        "write schema.name, and alter ... owner to; or configure the migrator.",
                        statement.place()))
                : Stream.empty();
    }
}
