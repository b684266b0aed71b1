package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.ColumnValue.Identity;
import dev.rung.schema.definition.IdentityKind;
import dev.rung.schema.definition.SequenceOptionsDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition.Cycling;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.AlterIdentity;
import java.util.ArrayList;
import java.util.List;

/** The SQL of identity columns. */
final class IdentitySql {

    private IdentitySql() {}

    static List<String> of(AlterIdentity operation) {
        var column = Names.of(operation.column());
        var alter = "alter table %s alter column %s ".formatted(Names.of(operation.table()), column);
        if (operation.to().isEmpty()) {
            return List.of(alter + "drop identity");
        }
        var to = operation.to().get();
        if (operation.from().isPresent()) {
            var changes = changes(operation.from().get(), to);
            return changes.isEmpty() ? List.of() : List.of(alter + String.join(" ", changes));
        }
        return List.of(alter + "add" + definition(to), goOn(operation, to.options()));
    }

    /** Returns an identity as it is written in {@code create table}. */
    static String definition(Identity identity) {
        return " generated %s as identity%s"
                .formatted(kind(identity.kind()), SequenceSql.inParentheses(identity.options()));
    }

    private static String kind(IdentityKind kind) {
        return kind == IdentityKind.ALWAYS ? "always" : "by default";
    }

    /** Rows may be there: what the sequence gives next has to be beyond them. */
    private static String goOn(AlterIdentity operation, SequenceOptionsDefinition options) {
        var ascends = ascends(options);
        var last = "%s(%s)".formatted(ascends ? "pg_catalog.max" : "pg_catalog.min", Names.of(operation.column()));
        return "select pg_catalog.setval(pg_catalog.pg_get_serial_sequence(%s, %s), %s) from %s having %s operator(pg_catalog.%s) %d"
                .formatted(
                        Quoting.literal(Names.of(operation.table())),
                        Quoting.literal(operation.column().value()),
                        last,
                        Names.of(operation.table()),
                        last,
                        ascends ? ">=" : "<=",
                        start(options));
    }

    private static List<String> changes(Identity from, Identity to) {
        var changes = new ArrayList<String>();
        if (from.kind() != to.kind()) {
            changes.add("set generated " + kind(to.kind()));
        }
        var before = all(from.options());
        var after = all(to.options());
        for (var i = 0; i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add("set " + after.get(i));
            }
        }
        return changes;
    }

    /** Returns all options, also those that the server takes by itself, always in the same order. */
    private static List<String> all(SequenceOptionsDefinition options) {
        return List.of(
                "increment by " + options.increment().orElse(1L),
                options.min().map(value -> "minvalue " + value).orElse("no minvalue"),
                options.max().map(value -> "maxvalue " + value).orElse("no maxvalue"),
                "start with " + start(options),
                "cache " + options.cache().orElse(1L),
                options.cycling() == Cycling.BEGINS_AGAIN ? "cycle" : "no cycle");
    }

    private static long start(SequenceOptionsDefinition options) {
        return options.start()
                .orElseGet(() -> ascends(options)
                        ? options.min().orElse(1L)
                        : options.max().orElse(-1L));
    }

    private static boolean ascends(SequenceOptionsDefinition options) {
        return options.increment().orElse(1L) > 0;
    }
}
