package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Identifier;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

final class NameIsCut implements Rule {

    private static final int LONGEST = 63;

    @Override
    public Page page() {
        return new Page(
                "L126",
                "A name that PostgreSQL cuts",
                """
                A name has 63 bytes in UTF-8, where é is two. PostgreSQL cuts what is longer and says so only in a notice. Two names with
                the same beginning then collide, and whoever looks for the whole one in the catalog finds nothing.""",
                "create index concurrently orders_customer_number_and_delivery_address_postal_code_and_city_idx on orders (a)",
                "create index concurrently orders_delivery_address_idx on orders (a)");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return Identifier.all(statement.text()).stream()
                .filter(name -> name.bytes() > LONGEST)
                .map(name -> new Diagnostic(
                        "PostgreSQL cuts this name of " + name.bytes() + " bytes to " + cut(name.name()) + ".",
                        "a name of at most " + LONGEST + " bytes.",
                        statement.position() + name.position()));
    }

    private static String cut(String name) {
        var cut = new StringBuilder();
        name.codePoints()
                .takeWhile(point -> length(cut) + length(Character.toString(point)) <= LONGEST)
                .forEachOrdered(cut::appendCodePoint);
        return cut.toString();
    }

    private static int length(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
