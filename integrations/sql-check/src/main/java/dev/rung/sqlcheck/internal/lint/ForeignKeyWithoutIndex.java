package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class ForeignKeyWithoutIndex implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L125",
                "A foreign key without an index",
                """
                PostgreSQL creates no index for the columns that refer to another table. Each delete there, and each update of its key,
                reads the whole table here while it keeps its locks. Seen are indexes and keys of the same migration; accept it where
                one is there already.""",
                "create table orders (id bigint primary key, customer bigint references customers)",
                "create table orders (id bigint primary key, customer bigint references customers); create index on orders (customer)");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return before.isUp() && !before.isTemporary(statement.node().child("relation"))
                ? ForeignKey.of(statement)
                        .filter(key -> !before.method().indexes(key)
                                && !before.method().dropsConstraint(key.name()))
                        .map(key -> new Diagnostic(
                                "Each delete in %s reads all of %s: no index of this migration begins with %s."
                                        .formatted(key.target(), key.table(), String.join(", ", key.columns())),
                                statement.is("CreateStmt") || before.isNew(key.table())
                                        ? "create index on %s.".formatted(key)
                                        : "create index concurrently on %s, in a migration with transactional = false."
                                                .formatted(key),
                                key.position()))
                : Stream.empty();
    }
}
