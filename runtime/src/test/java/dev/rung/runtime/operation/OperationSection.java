package dev.rung.runtime.operation;

import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page says of one operation: from its record, from its test, and from the SQL that it becomes. */
final class OperationSection {

    private static final int BEGINNING = 60;

    private final String name;
    private final OperationSource source;
    private final ShownOperation example;
    private final List<Operation> shown;
    private final List<OperationFacts> facts;

    OperationSection(Class<?> operation) {
        this.name = operation.getSimpleName();
        this.source = OperationSource.of(operation);
        this.example = exampleOf(name);
        this.shown = example.up().stream()
                .filter(operation::isInstance)
                .map(Operation.class::cast)
                .toList();
        this.facts = shown.stream().map(OperationFacts::of).distinct().toList();
    }

    private static ShownOperation exampleOf(String operation) {
        var test = OperationSection.class.getPackageName() + '.' + operation + "Test";
        try {
            return Class.forName(test)
                    .asSubclass(ShownOperation.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns its line of the contents. */
    String contents() {
        var written =
                source.methods().stream().map(method -> "`" + method + "`").collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        OperationFacts.link(name),
                        written,
                        each(OperationFacts.BY_LOCK, OperationFacts::lock),
                        each(OperationFacts.BY_ROW_ACCESS, OperationFacts::rowAccess),
                        each(OperationFacts.BY_GRADE, OperationFacts::grade));
    }

    private String each(Comparator<OperationFacts> order, Function<OperationFacts, String> fact) {
        return facts.stream().sorted(order).map(fact).distinct().collect(Collectors.joining(" or "));
    }

    String text() {
        return "### %s\n\n%s\n\n```java\n%s\n```\n\n```sql\n%s```\n\n%s\n"
                .formatted(name, source.description(), source.java(), sql(), factTable());
    }

    private String sql() {
        if (example.down().isEmpty()) {
            return GoldenOperations.sql(example.up());
        }
        return GoldenOperations.sql(example.up(), example.down());
    }

    private String factTable() {
        var lines = new ArrayList<String>();
        var several = facts.size() > 1;
        lines.add((several ? "| Statement " : "")
                + "| Lock | Rows | In a transaction | PostgreSQL | Reversibility | Inverse |");
        lines.add((several ? "| --- " : "") + "| --- | --- | --- | --- | --- | --- |");
        for (var fact : facts) {
            lines.add((several ? "| " + statements(fact) + " " : "")
                    + "| %s | %s | %s | %s | %s | %s |"
                            .formatted(
                                    fact.lock(),
                                    fact.rowAccess(),
                                    fact.transaction(),
                                    fact.since(),
                                    fact.grade(),
                                    fact.inverseLinks()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String statements(OperationFacts fact) {
        return shown.stream()
                .filter(operation -> OperationFacts.of(operation).equals(fact))
                .map(operation -> "`" + beginning(work(operation)) + "`")
                .collect(Collectors.joining("<br>"));
    }

    /** A query only records what existed before. */
    private static String work(Operation operation) {
        return OperationSql.of(operation).stream()
                .dropWhile(sql -> sql.startsWith("select"))
                .findFirst()
                .orElseGet(() -> OperationSql.of(operation).get(0));
    }

    private static String beginning(String sql) {
        var line = sql.lines().findFirst().orElse("").replace("|", "\\|");
        return line.length() <= BEGINNING && line.equals(sql)
                ? line
                : line.substring(0, Math.min(BEGINNING, line.length())).stripTrailing() + " …";
    }
}
