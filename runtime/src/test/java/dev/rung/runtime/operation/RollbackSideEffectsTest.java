package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.OVERLAPS;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.definition.ObjectReference.function;
import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.Privilege.EXECUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.snapshot.SchemaDifference;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.ReversibleSchema;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rollbacks where the server added what did not exist before, and where it took over what did. */
@ExtendWith(FreshDatabase.class)
class RollbackSideEffectsTest {

    private static final String PARTITIONED = "create table t (a int, b int) partition by range (a);"
            + "create table t_1 partition of t for values from (1) to (9);";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keys", "keysBesideOthers", "others"})
    void comes_back(String name, String given, Consumer<ReversibleSchema> change, TestDatabase db) {
        db.execute(given);
        var migrator = migrator(db, change);
        var before = db.snapshot();
        for (var turn = 1; turn <= 2; turn++) {
            migrator.migrate();
            migrator.rollback(Target.downTo(0));

            assertThat(before.diff(db.snapshot()).of(Grade.REAL))
                    .as("turn %d", turn)
                    .isEmpty();
        }
    }

    /** {@code docs/schema.md} names each kind. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofPartitions", "overwritten"})
    void does_not_come_back(String lost, String given, Consumer<ReversibleSchema> change, TestDatabase db) {
        db.execute(given);
        var before = db.snapshot();
        var migrator = migrator(db, change);

        migrator.migrate();
        migrator.rollback(Target.downTo(0));

        assertThat(before.diff(db.snapshot()).of(Grade.REAL))
                .extracting(SchemaDifference::describe)
                .containsExactly(lost);
    }

    private static Migrator migrator(TestDatabase db, Consumer<ReversibleSchema> change) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "change").change(change)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                of(
                        "a primary key",
                        "create table t (id int, note text)",
                        db -> db.alterTable("t").addConstraint(c -> c.primaryKey("id"))),
                of(
                        "a primary key of a column that takes null and one that does not",
                        "create table \"it's \\ t\" (\"a\"\"b\" int, b int constraint mine not null)",
                        db -> db.alterTable("it's \\ t").addConstraint(c -> c.primaryKey("b", "a\"b"))),
                of(
                        "a primary key of an index",
                        "create table t (a int, b int not null); create unique index key on t (a, b)",
                        db -> db.alterTable("t").addConstraintUsingIndex("key", c -> c.primaryKey("a", "b"))),
                of(
                        "a primary key of a table with partitions",
                        "create table t (a int, b int) partition by range (a);"
                                + "create table t_1 partition of t for values from (1) to (9);"
                                + "create table t_2 partition of t for values from (9) to (20) partition by range (a);"
                                + "create table t_2_1 partition of t_2 for values from (9) to (20)",
                        db -> db.alterTable("t").addConstraint(c -> c.primaryKey("a", "b"))),
                of(
                        "a primary key of a table with a child",
                        "create table t (a int, b int); create table child () inherits (t)",
                        db -> db.alterTable("t").addConstraint(c -> c.primaryKey("a"))));
    }

    static Stream<Arguments> keysBesideOthers() {
        return Stream.of(
                of("a primary key that is dropped and added again", "create table t (a int)", db -> {
                    db.alterTable("t").addConstraint(c -> c.primaryKey("a"));
                    db.alterTable("t").dropConstraint(c -> c.primaryKey("a"));
                    db.alterTable("t").addConstraint(c -> c.primaryKey("a"));
                }),
                of("a primary key after the column was let take null", "create table t (a int not null)", db -> {
                    db.dropNotNull("t", "a");
                    db.alterTable("t").addConstraint(c -> c.primaryKey("a"));
                }),
                of(
                        "a primary key beside other conditional changes",
                        "create table t (a int); create table u (a int)",
                        db -> {
                            db.alterTable("t").addConstraint(c -> c.primaryKey("a"));
                            db.createTableIfMissing("u", u -> u.column("a").integer());
                            db.createTableIfMissing("v", v -> v.column("a").integer());
                            db.alterTable("v").addConstraint(c -> c.primaryKey("a"));
                        }),
                of("a primary key beside a part outside a transaction", "create table t (a int, b int)", db -> {
                    db.alterTable("t").addConstraint(c -> c.primaryKey("a"));
                    db.createIndex("t_by_b").on("t", "b").concurrently();
                }),
                of(
                        "a unique, an exclusion and a foreign key",
                        "create table t (a int unique, b int, r int4range)",
                        db -> {
                            db.alterTable("t").addConstraint(c -> c.unique("b"));
                            db.alterTable("t").addConstraint(c -> c.exclude().with("r", OVERLAPS));
                            db.alterTable("t")
                                    .addConstraint(c -> c.foreignKey("b").references("t", "a"));
                        }));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                of(
                        "not null of a table with a child",
                        "create table t (a int, b int); create table child () inherits (t)",
                        db -> db.setNotNull("t", "b")),
                of(
                        "a partition that is detached",
                        "create table p (a int primary key);"
                                + "create table t (a int primary key, b int references p) partition by range (a);"
                                + "create table t_1 partition of t for values from (1) to (9); create index on t (b)",
                        db -> db.detachPartition("t", "t_1").forValuesFrom(1).to(9)),
                of(
                        "a column that a child has",
                        "create table t (a int); create table child (b text) inherits (t)",
                        db -> db.addColumn("t", column("b").text())),
                of(
                        "an identity of a column that takes null",
                        "create table t (a int)",
                        db -> db.alterColumn(
                                "t",
                                column("a").integer(),
                                column("a").integer().identity())),
                of(
                        "the type of an identity column",
                        "create table t (a int generated always as identity, b int)",
                        db -> db.alterColumn(
                                "t",
                                column("a").integer().identity(),
                                column("a").bigint().identity())),
                of(
                        "the type of a column with a clustered index that is the replica identity",
                        "create table t (a int not null, b int); create unique index i on t (a); cluster t using i;"
                                + "alter table t replica identity using index i; alter table t alter a set statistics 77",
                        db -> db.alterColumn(
                                "t",
                                column("a").integer().notNull(),
                                column("a").bigint().notNull())),
                of(
                        "execute for one role",
                        "create function f() returns int language sql as 'select 1'",
                        db -> db.grant(EXECUTE).on(function("f()")).to("pg_monitor")),
                of(
                        "unlogged, with an identity",
                        "create table t (a int generated always as identity)",
                        db -> db.setUnlogged("t")));
    }

    static Stream<Arguments> ofPartitions() {
        return Stream.of(
                of(
                        "column child.b lost its default 5",
                        "create table t (a int, b int); create table child (b int default 5) inherits (t)",
                        db -> db.setDefault("t", "b", "1")),
                of(
                        "column t.b got not null",
                        "create table t (a int, b int); create table child (b int not null) inherits (t)",
                        db -> db.alterTable("t").addConstraint(c -> c.primaryKey("b"))),
                of(
                        "index mine is gone",
                        PARTITIONED + "create index mine on t_1 (b)",
                        db -> db.createIndex("t_by_b").on("t", "b")),
                of(
                        "constraint mine on t_1 is gone",
                        PARTITIONED + "alter table t_1 add constraint mine unique (a)",
                        db -> db.alterTable("t").addConstraint(c -> c.unique("a"))),
                of(
                        "constraint mine on t_1 is gone",
                        PARTITIONED + "alter table t_1 add constraint mine check (a > 0)",
                        db -> db.alterTable("t").addCheck("mine", "a > 0")),
                of(
                        "constraint mine on t_1 is gone",
                        PARTITIONED + "create table p (a int primary key);"
                                + "alter table t_1 add constraint mine foreign key (b) references p",
                        db -> db.alterTable("t")
                                .addConstraint(c -> c.foreignKey("b").references("p", "a"))));
    }

    static Stream<Arguments> overwritten() {
        return Stream.of(
                of(
                        "column t.a lost its storage external",
                        "create table t (a text); alter table t alter a set storage external",
                        db -> db.alterColumn(
                                "t", column("a").text(), column("a").varchar(20))),
                of(
                        "column t.a lost its compression pglz",
                        "create table t (a text compression pglz)",
                        db -> db.alterColumn(
                                "t", column("a").text(), column("a").varchar(20))),
                of(
                        "function f() lost its grants to public (execute)",
                        "create function f() returns int language sql as 'select 1'",
                        db -> db.grant(EXECUTE).on(function("f()")).to("public")),
                of(
                        "table t lost its grants to pg_read_all_data (select)",
                        "create table t (a int); alter table t owner to pg_monitor; grant select on t to pg_read_all_data",
                        db -> db.changeOwner(table("t"), "pg_monitor", "pg_read_all_data")));
    }

    private static Arguments of(String name, String given, Consumer<ReversibleSchema> change) {
        return arguments(name, given, change);
    }
}
