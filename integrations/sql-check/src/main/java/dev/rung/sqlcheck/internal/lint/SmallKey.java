package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class SmallKey implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L119",
                "A primary key that runs out",
                """
                An integer ends at 2,147,483,647. That is soon for a table that grows, and to change the type of a key that others refer
                to takes a night. bigint takes four bytes more, often none.""",
                "create table orders (id int primary key)",
                "create table orders (id bigint primary key)");
    }

    private static final Set<String> SMALL = Set.of("int2", "int4", "serial", "serial4", "smallserial", "serial2");

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        return before.isUp()
                ? Columns.definedBy(statement)
                        .filter(column -> Columns.has(column, "CONSTR_PRIMARY") && SMALL.contains(Columns.type(column)))
                        .map(column -> new Finding(
                                "The key " + Columns.name(column) + " runs out of numbers: its type is "
                                        + Columns.type(column) + ".",
                                "bigint.",
                                column.number("location")))
                : Stream.empty();
    }
}
