package dev.rung.runtime.operation;

import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.PrivilegeOperation;
import dev.rung.schema.operation.PublicationOperation;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.RoutineOperation;
import dev.rung.schema.operation.SchemaOperation;
import dev.rung.schema.operation.SecurityOperation;
import dev.rung.schema.operation.SequenceOperation;
import dev.rung.schema.operation.StatementOperation;
import dev.rung.schema.operation.StatisticsOperation;
import dev.rung.schema.operation.TableOperation;
import dev.rung.schema.operation.TriggerOperation;
import dev.rung.schema.operation.TypeOperation;
import dev.rung.schema.operation.ViewOperation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@code docs/schema.md} that is written by {@link SchemaPageTest}. */
final class SchemaPage {

    private static final List<Family> FAMILIES = List.of(
            new Family("Tables", TableOperation.class),
            new Family("Columns", ColumnOperation.class),
            new Family("Constraints", ConstraintOperation.class),
            new Family("Indexes", IndexOperation.class),
            new Family("Types", TypeOperation.class),
            new Family("Domains", DomainOperation.class),
            new Family("Sequences", SequenceOperation.class),
            new Family("Views", ViewOperation.class),
            new Family("Functions, procedures and aggregates", RoutineOperation.class),
            new Family("Triggers and rules", TriggerOperation.class),
            new Family("Row security", SecurityOperation.class),
            new Family("Privileges", PrivilegeOperation.class),
            new Family("Schemas", SchemaOperation.class),
            new Family("Extensions", ExtensionOperation.class),
            new Family("Publications", PublicationOperation.class),
            new Family("Statistics", StatisticsOperation.class),
            new Family("Objects of any kind", ObjectOperation.class),
            new Family("SQL and rows", StatementOperation.class),
            new Family("Only where it is missing", ConditionalOperation.class),
            new Family("Without an inverse", RemovalOperation.class));

    private static final String NO_INVERSE = """
            Only `db.schema()` in `up` and `down` has these: a name alone does not say what to create again, and deleted rows are
            gone. Say in `down` what to do. Or name the migration that created it, `dropTable("orders", createdBy(new V0003Orders()))`, or
            say in full what it is, and the inverse is derived: `dropTable("orders", t -> ...)`,
            `dropColumn("orders", column("note").text())`, `dropView("open_orders", "select ...")`, `alterColumn("orders", from, to)`
            with `using(...)` for both directions.

            """;

    private SchemaPage() {}

    static String text() {
        return contents() + ColumnTypesSection.text() + sections();
    }

    /** Returns every operation that the page describes, in its order. */
    static List<Class<?>> operations() {
        return FAMILIES.stream().flatMap(Family::operations).toList();
    }

    private static String contents() {
        return "## All operations\n\n"
                + FAMILIES.stream()
                        .map(family -> "**%s**\n\n%s%s\n".formatted(family.title(), headings(), family.contents()))
                        .collect(Collectors.joining());
    }

    private static String headings() {
        return "| Operation | Written as | Lock | Rows | Reversibility |\n| --- | --- | --- | --- | --- |\n";
    }

    private static String sections() {
        return FAMILIES.stream()
                .map(family -> "## %s\n\n%s%s".formatted(family.title(), family.introduction(), family.sections()))
                .collect(Collectors.joining())
                .stripTrailing();
    }

    private record Family(String title, Class<? extends Operation> group) {

        Stream<Class<?>> operations() {
            return EveryOperationTest.leaves(group);
        }

        String introduction() {
            return group == RemovalOperation.class ? NO_INVERSE : "";
        }

        String contents() {
            return each().map(OperationSection::contents).collect(Collectors.joining());
        }

        String sections() {
            return each().map(OperationSection::text).collect(Collectors.joining());
        }

        private Stream<OperationSection> each() {
            return operations().map(OperationSection::new);
        }
    }
}
