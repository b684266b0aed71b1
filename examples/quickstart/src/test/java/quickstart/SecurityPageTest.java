package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.junit.MigrationTest;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The SQL of {@code docs/security.md} works as it is written, and allows what the page says and no more. */
@MigrationTest
class SecurityPageTest {

    private static final String CREATORS = "select n.nspname as schema";

    private final Readme page;
    private final TestDatabase database;
    private final String deploy;
    private final String app;

    SecurityPageTest(DataSource source) throws IOException {
        page = Readme.of("docs/security.md");
        database = new TestDatabase(source);
        deploy = "deploy_of_" + database.name();
        app = "app_of_" + database.name();
    }

    @AfterEach
    void drop() {
        database.execute("drop schema if exists shop cascade");
        database.execute("drop owned by " + deploy + ", " + app);
        database.execute("drop role if exists " + deploy + ", " + app);
        database.close();
    }

    @Test
    void its_roles_migrate_and_read_and_the_application_changes_nothing() {
        for (var sql : page.in("sql")) {
            if (sql.contains("shop.rung_history")) {
                assertThat(as(deploy).migrate().applied()).hasSize(5);
            }
            if (!sql.contains(CREATORS)) {
                database.execute(here(sql));
            }
        }

        assertThat(page.with("historyOwner")).contains(".schema(\"shop\").historyOwner(\"shop_deploy\")");
        assertThat(as(app).isUpToDate()).isTrue();
        assertThat(as(app).status().isUpToDate()).isTrue();
        assertThat(database.rows("select distinct tableowner from pg_tables where schemaname = 'shop'"))
                .containsExactly(deploy);
        for (var privilege : List.of("insert", "update", "delete", "truncate", "trigger", "references")) {
            assertThat(database.row(
                            "select has_table_privilege('%s', 'shop.rung_history', '%s')".formatted(app, privilege)))
                    .as(privilege)
                    .isEqualTo("f");
        }
        database.execute("delete from shop.rung_history where version = 5");
        assertThrows(MigratorException.class, () -> as(app).migrate());
    }

    @Test
    void its_query_finds_who_may_create_where_migrations_look() {
        database.execute(here(page.in("sql").stream()
                .filter(sql -> sql.contains("create role"))
                .reduce("", String::concat)));
        var query = here(page.with(CREATORS)) + " ";
        var creators = "select schema || ' ' || role from (" + query.strip().replace(";", "") + ") as found";
        assertThat(database.rows(creators)).noneMatch(row -> row.endsWith(app) || row.endsWith(deploy));

        database.execute("grant create on schema shop to " + app);

        assertThat(database.rows(creators)).contains("shop " + app);
    }

    private String here(String sql) {
        return sql.replace("shop_deploy", deploy)
                .replace("shop_app", app)
                .replace("on database shop ", "on database " + database.name() + " ");
    }

    private Migrator as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setOptions("-c role=" + role);
        return Migrator.builder(source).schema("shop").historyOwner(deploy).build();
    }
}
