package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.junit.MigrationTest;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the README says about production. */
@MigrationTest
class ProductionTest {

    private final TestDatabase database;
    private final String deploy;
    private final String app;

    ProductionTest(DataSource source) {
        database = new TestDatabase(source);
        deploy = "deploy_of_" + database.name();
        app = "app_of_" + database.name();
    }

    @AfterEach
    void drop() {
        database.execute("drop schema if exists shop cascade");
        database.execute("drop role if exists " + deploy + ", " + app);
        database.close();
    }

    @Test
    void the_roles_of_the_readme_are_enough() throws IOException {
        database.execute(
                Readme.read().in("sql").get(0).replace("shop_deploy", deploy).replace("shop_app", app));

        assertThat(migratorAs(deploy).migrate().applied()).hasSize(5);

        database.execute("grant select on shop.rung_history to " + app);
        assertThat(migratorOf(app).historyOwner(deploy).build().isUpToDate()).isTrue();
        assertThat(database.rows("select distinct tableowner from pg_tables where schemaname = 'shop'"))
                .containsExactly(deploy);
    }

    @Test
    void many_instances_start_at_once_and_one_migrates() {
        var applied = Stream.generate(() -> migratorAs(database.user())).limit(4).toList().parallelStream()
                .map(migrator -> migrator.migrate().applied().size())
                .toList();

        assertThat(applied).containsExactlyInAnyOrder(5, 0, 0, 0);
    }

    @Test
    void a_database_that_exists_already_is_refused_and_then_continues_from_its_baseline() {
        database.execute("create table customers (id bigint primary key, name text, email text);"
                + "create table orders (id bigint primary key, customer_id bigint, price text);"
                + "insert into orders values (1, 1, '2.50 EUR')");
        var refusal =
                assertThrows(SetupException.class, () -> database.migrator().migrate());
        assertThat(refusal.code()).isEqualTo(ErrorCode.SCHEMA_NOT_EMPTY);
        assertThat(refusal).hasMessageContaining("baseline(version)");

        database.migrator().baseline(new Version(2));

        assertThat(database.migrator().migrate(Target.upTo(3)).applied()).isEqualTo(List.of(new Version(3)));
        assertThat(database.row("select cents from orders")).isEqualTo("250");
    }

    @Test
    void a_migration_that_arrives_late_waits_for_a_permission_with_its_reason() {
        database.migrator().migrate(Target.upTo(4));
        database.execute(
                "update rung_history set version = 6 where version = 4"); // as if another branch had been first
        var refusal = assertThrows(
                ValidationFailedException.class, () -> database.migrator().migrate());

        assertThat(refusal).hasMessageContaining("V4 orders by customer").hasMessageContaining(".allowOutOfOrder(4,");
    }

    private Migrator migratorAs(String role) {
        return migratorOf(role).build();
    }

    private MigratorBuilder migratorOf(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setOptions("-c role=" + role);
        return Migrator.builder(source).schema("shop");
    }
}
