package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.model.DiagnosticCode;
import dev.rung.model.SchemaReplay;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which types a foreign key can compare: the replay agrees with the server on every two types that can be keys. */
@ExtendWith(FreshDatabase.class)
class KeyTypesTest {

    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(12, 2)",
            "real",
            "double precision",
            "money",
            "boolean",
            "text",
            "character varying",
            "character varying(20)",
            "character(6)",
            "name",
            "uuid",
            "bytea",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "bit(6)",
            "bit varying(6)",
            "jsonb",
            "oid",
            "int4range",
            "tsvector");

    private static final String TRY = """
            create function is_refused(from_type text, target bigint) returns boolean language plpgsql as $$
            begin
              execute format('create table refers (c %s references key_%s)', from_type, target);
              drop table refers;
              return false;
            exception when datatype_mismatch then
              return true;
            end $$""";

    @Test
    void the_replay_refuses_what_the_server_refuses(TestDatabase db) {
        for (var to : TYPES) {
            db.execute("create table key_%d (id %s primary key)".formatted(TYPES.indexOf(to), to));
        }
        db.execute(TRY);
        var refused = db.queryStrings(refusals());

        var known = TYPES.stream().filter(KeyTypesTest::isKnown).toList();
        assertThat(known.stream()
                        .flatMap(from ->
                                known.stream().filter(to -> isRefused(from, to)).map(to -> from + "|" + to)))
                .containsExactlyInAnyOrderElementsOf(refused.stream()
                        .filter(pair -> Stream.of(pair.split("\\|")).allMatch(KeyTypesTest::isKnown))
                        .toList());
    }

    /** Of others it says nothing. */
    private static boolean isKnown(String type) {
        return !List.of("oid", "int4range", "tsvector").contains(type);
    }

    private static boolean isRefused(String from, String to) {
        var diagnostics = SchemaReplay.of(TestCatalog.of(Rung.of(1, "keys").change(db -> {
                    db.createTable("customers", t -> t.column("id").ofSql(to).primaryKey());
                    db.createTable(
                            "orders", t -> t.column("customer_id").ofSql(from).references("customers", "id"));
                })))
                .run()
                .diagnostics();
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.code() == DiagnosticCode.FOREIGN_KEY_TYPES);
    }

    /** A function that tries every two, because a failure ends a transaction and so would be slow one by one. */
    private static String refusals() {
        return "select f || '|' || t from pg_catalog.unnest(array['%s']) f, pg_catalog.unnest(array['%s']) with ordinality t(t, n) where is_refused(f, n - 1)"
                .formatted(String.join("','", TYPES), String.join("','", TYPES));
    }
}
