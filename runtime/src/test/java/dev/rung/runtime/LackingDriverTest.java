package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.p6spy.engine.spy.P6DataSource;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Lack;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a driver, pool or proxy does not support is not required. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class LackingDriverTest {

    @ParameterizedTest
    @EnumSource(value = Lack.class, names = "OBJECTS", mode = EnumSource.Mode.EXCLUDE)
    void a_proxy_that_lacks_something(Lack lack, TestDatabase db) {
        runsUpFailsAndRollsBack(lack.in(db.dataSource()), db);
    }

    @ParameterizedTest
    @EnumSource(value = Lack.class, names = "OBJECTS", mode = EnumSource.Mode.EXCLUDE)
    void a_snapshot_over_a_proxy_that_lacks_something(Lack lack, TestDatabase db) throws SQLException {
        try (var connection = lack.in(db.dataSource()).getConnection()) {
            assertThat(SchemaSnapshot.take(connection).objects()).isNotNull();
        }
    }

    @Test
    void what_nothing_can_replace_is_named_with_who_lacks_it(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "updates").up(work -> work.update("insert into t_1 values (?)", 1)));

        var failure = assertThrows(
                MigrationFailedException.class,
                Migrator.builder(Lack.OBJECTS.in(db.dataSource()))
                        .catalogs(catalog)
                        .build()::migrate);

        assertThat(failure)
                .hasMessageContaining(
                        "does not support setObject, as a driver, pool or proxy has to: connect without it")
                .hasMessageContaining("the database is at V1; V2 is rolled back");
    }

    @Test
    void p6spy_as_it_is(TestDatabase db) {
        System.setProperty("p6spy.config.modulelist", "com.p6spy.engine.spy.P6SpyFactory");

        runsUpFailsAndRollsBack(new P6DataSource(db.dataSource()), db);
    }

    private static void runsUpFailsAndRollsBack(DataSource source, TestDatabase db) {
        var whole = TestCatalog.tables(2)
                .with(Rung.of(3, "updates").up(work -> {
                    assertThat(work.update("insert into t_1 values (?), (?)", 1, 2))
                            .isEqualTo(2);
                    assertThat(work.query("select id from t_1", row -> row.getInt(1)))
                            .hasSize(2);
                    try (var statement = work.connection().createStatement()) {
                        statement.execute("delete from t_1");
                    }
                }))
                .with(Rung.of(4, "outside")
                        .outsideTransaction()
                        .up("vacuum t_1; create index concurrently i on t_1 (id)"))
                .with(Rung.of(5, "derived").change(schema -> {
                    schema.createTable("t_5", t -> t.column("id").bigint());
                    schema.sql("insert into t_5 values (1); delete from t_5").reverse("select 1");
                }))
                .with(Rung.of(6, "a text")
                        .up("create table t_6 (); select 1; create function f() returns int language sql"
                                + " begin atomic select 1; end; comment on table t_6 is 'six;'")
                        .down("drop table t_6; drop function f()"));
        var text = "create table t_7 (id int);\ninsert into t_7 values (1); alter table t_7 add id int; select 1";
        var builder = Migrator.builder(source);

        var failure = assertThrows(
                MigrationFailedException.class,
                builder.catalogs(whole.with(Rung.of(7, "broken").up(text))).build()::migrate);
        assertThat(failure).hasMessageContaining("in statement 3 of 4 (alter ...)");
        assertThat(failure.report().applied()).hasSize(6);
        var derived = Rung.of(7, "broken").change(schema -> schema.sql(text).reverse("select 1"));
        assertThat(assertThrows(
                        MigrationFailedException.class,
                        builder.catalogs(whole.with(derived)).build()::migrate))
                .hasMessageContaining("in statement 3 of 4 (alter ...)");

        var migrator = builder.catalogs(whole).build();
        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.rollback(Target.downTo(0)).rolledBack()).hasSize(6);
        var observed = builder.catalogs(whole).build();
        assertThat(observed.observe(observed.plan(Target.latest())).report().applied())
                .hasSize(6);
        assertThat(db.queryStrings("select obj_description('t_6'::regclass)")).containsExactly("six;");
    }
}
