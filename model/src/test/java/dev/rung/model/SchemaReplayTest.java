package dev.rung.model;

import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.definition.ObjectReference.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaReplayTest {

    private static final Migrations WRONG = Migrations.of(
                    db -> db.createTable("orders", t -> t.column("note").text()))
            .then(db -> db.dropColumn("orders", column("note").varchar(20)))
            .then(db -> db.renameTable("ordrs", "bills"));

    @Test
    void throws_all_that_is_wrong_at_once() {
        assertThatThrownBy(() -> SchemaReplay.of(WRONG).verify())
                .isInstanceOfSatisfying(
                        UnsoundMigrationsException.class,
                        thrown -> assertThat(thrown.diagnostics()).hasSize(2))
                .hasMessageContaining("RUNG-608")
                .hasMessageContaining("RUNG-601");
    }

    @Test
    void a_warning_alone_stops_nothing() {
        var converts = Migrations.of(db -> {
            db.createTable("customers", t -> t.column("id").bigint().primaryKey());
            db.createTable("orders", t -> t.column("customer").integer().references("customers", "id"));
        });

        assertThat(SchemaReplay.of(converts).run().diagnostics()).hasSize(1);
        assertThat(SchemaReplay.of(converts).verify().tables()).hasSize(2);
    }

    @Test
    void what_was_released_can_be_accepted_with_a_reason() {
        var replay = SchemaReplay.of(WRONG).accept(2, "released in 1.0");

        assertThat(replay.run().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.UNKNOWN_TABLE);
        assertThatThrownBy(() -> replay.accept(3, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_where_there_is_no_catalog() {
        assertThatThrownBy(SchemaReplay::ofClassPath)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no catalog of migrations");
    }

    @Test
    void the_operation_is_blamed_that_does_not_come_back() {
        var diagnostic = Migrations.of(
                        db -> db.createTable("orders", t -> t.column("note").text()))
                .then(db -> {
                    db.addColumn("orders", column("paid").bool());
                    db.dropColumn("orders", column("note").varchar(20));
                    db.createIndex("paid").on("orders", "paid");
                })
                .replay()
                .diagnostics()
                .get(0);

        assertThat(diagnostic.operation()).contains("DropColumn");
        assertThat(diagnostic.text()).contains("column orders.note was text, and comes back as character varying(20)");
    }

    @Test
    void names_are_followed_into_expressions() {
        var report = Migrations.of(db -> db.createTable("orders", t -> {
                    t.column("total").bigint().check("total_positive", "total > 0 and 'total' <> ''");
                }))
                .then(db -> db.renameColumn("orders", "total", "Sum"))
                .then(db -> db.alterTable("orders")
                        .dropConstraint(c -> c.check("total_positive", "( \"Sum\" > 0) AND 'total' != ''")))
                .replay();

        assertThat(report.diagnostics()).noneMatch(Diagnostic::isError);
    }

    @Test
    void a_type_is_followed_into_its_columns() {
        var model = Migrations.of(db -> {
                    db.createEnum("status", "draft", "open");
                    db.createTable("orders", t -> t.column("status").of("status"));
                    db.rename(type("status"), "order_status");
                })
                .replay()
                .model();

        var column = model.table("orders").orElseThrow().column("status").orElseThrow();
        assertThat(column.type().sql()).isEqualTo("\"order_status\"");
    }

    @Test
    void any_name_can_be_reported() {
        var diagnostic = Migrations.of(db -> db.createTable("it's", t -> {
                    t.column("it's").text();
                    t.column("a \"b\"").text();
                    t.index("it's too").on("it's", "a \"b\"").where("\"it's\" is not null");
                }))
                .then(db -> {
                    db.dropIndex("it's too").on("it's", "it's");
                    db.renameColumn("it's", "it's", "\"");
                })
                .replay()
                .diagnostics()
                .get(0);

        assertThat(diagnostic.text())
                .endsWith("index it's too of table it's was index using btree (\"it's\", \"a \"\"b\"\"\") where"
                        + " \"it's\" is not null, and comes back as index using btree (\"it's\")");
    }

    @Test
    void what_was_reported_once_does_not_stop_the_rest() {
        var report = Migrations.of(db -> {
                    db.createTable("customers", t -> {
                        t.column("id").bigint();
                        t.primaryKey("ghost");
                    });
                    db.createTable("orders", t -> {
                        t.column("customer").bigint();
                        t.foreignKey("customer").references("customers", "ghost");
                    });
                    db.addColumn("ordrs", column("note").text());
                })
                .then(db -> db.addColumn("ordrs", column("more").text()))
                .replay();

        assertThat(report.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.UNKNOWN_COLUMN, DiagnosticCode.UNKNOWN_COLUMN, DiagnosticCode.UNKNOWN_TABLE);
    }

    @Test
    void one_type_has_many_spellings() {
        assertThat(TypeNames.full("INT8")).isEqualTo("bigint");
        assertThat(TypeNames.full("varchar( 20 )")).isEqualTo("character varying(20)");
        assertThat(TypeNames.full("timestamptz(3)")).isEqualTo("timestamp(3) with time zone");
        assertThat(TypeNames.full("numeric(12, 2)[]")).isEqualTo("numeric(12,2)[]");
        assertThat(TypeNames.base("time(3) with time zone")).isEqualTo("time with time zone");
        assertThat(TypeNames.full("\"INT8\"")).isEqualTo("\"INT8\"");
    }

    @Test
    void a_partition_has_the_columns_and_keys_of_its_parent() {
        var report = Migrations.of(db -> {
                    db.createTable("events", t -> {
                        t.column("at").date();
                        t.partitionByRange("at");
                        t.primaryKey("at");
                    });
                    db.createTable("events_1", t -> t.partitionOf("events").asDefault());
                    db.addColumn("events", column("note").text());
                    db.createTable("seen", t -> t.column("at").date().references("events_1", "at"));
                })
                .replay();

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.model().table("events_1").orElseThrow().columns()).hasSize(2);
    }
}
