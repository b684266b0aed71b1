package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.history.UpToDateCheck;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may own the history that a role reads: the same on the short path and on the full one. */
@ExtendWith(FreshDatabase.class)
class HistoryOwnerTest {

    private static final TestCatalog LADDER = TestCatalog.tables(2);

    private TestRole deploy;
    private TestRole app;

    @BeforeEach
    void the_deploying_role_has_migrated(TestDatabase db) {
        deploy = db.createRole("shop_deploy", "deploy");
        app = db.createRole("app", "app");
        db.execute("grant all on schema public to " + deploy.quoted());
        Migrator.builder(db.dataSource(deploy)).catalogs(LADDER).build().migrate();
        db.execute("grant select on rung_history to " + app.quoted());
    }

    @Test
    void the_role_itself(TestDatabase db) throws SQLException {
        assertTrusted(db.dataSource(deploy));
    }

    @Test
    void another_role_is_not_trusted_not_even_by_a_superuser(TestDatabase db) throws SQLException {
        assertRefused(db.dataSource(app));
        assertRefused(db.dataSource());
    }

    @Test
    void a_role_that_a_person_has_named(TestDatabase db) throws SQLException {
        assertTrusted(db.dataSource(app), Optional.of(deploy.name()));
        assertRefused(db.dataSource(app), Optional.of(app.name()));
    }

    @Test
    void a_superuser(TestDatabase db) throws SQLException {
        db.execute("alter table rung_history owner to current_user; grant select on rung_history to " + app.quoted());

        assertTrusted(db.dataSource(app));
    }

    @Test
    void neither_the_owner_of_the_schema_nor_of_the_database(TestDatabase db) throws SQLException {
        db.execute("alter schema public owner to %s; alter database %s owner to %s"
                .formatted(deploy.quoted(), db.name(), deploy.quoted()));

        assertRefused(db.dataSource(app));
    }

    @Test
    void a_role_of_which_it_is_a_member(TestDatabase db) throws SQLException {
        db.execute("grant %s to %s".formatted(deploy.quoted(), app.quoted()));

        assertTrusted(db.dataSource(app));
    }

    @Test
    void a_role_of_which_it_is_a_member_through_others(TestDatabase db) throws SQLException {
        var team = db.createRole("team", "team");
        db.execute("grant %s to %s; grant %s to %s"
                .formatted(deploy.quoted(), team.quoted(), team.quoted(), app.quoted()));

        assertTrusted(db.dataSource(app));
    }

    @Test
    void a_role_that_it_may_become_although_it_inherits_nothing(TestDatabase db) throws SQLException {
        db.execute("alter role %1$s noinherit; grant %2$s to %1$s".formatted(app.quoted(), deploy.quoted()));

        assertTrustedByFullPath(db.dataSource(app), Optional.empty());
    }

    @Test
    void a_role_of_which_a_superuser_is_a_member(TestDatabase db) throws SQLException {
        db.execute("grant %s to current_user".formatted(deploy.quoted()));

        assertTrustedByFullPath(db.dataSource(), Optional.empty());
    }

    @Test
    void a_role_that_it_may_only_grant_to_others_is_not_trusted(TestDatabase db) throws SQLException {
        if (db.queryLong("select current_setting('server_version_num')::int") < 160_000) {
            return; // A membership is all or nothing there.
        }
        db.execute("grant %s to %s with admin true, inherit false, set false".formatted(deploy.quoted(), app.quoted()));

        assertRefused(db.dataSource(app));
    }

    /** As of PostgreSQL 16 the role that creates another is its administrator. */
    @Test
    void a_role_that_it_has_created_is_not_trusted(TestDatabase db) throws SQLException {
        db.execute("alter role %s createrole; set role %1$s; create role %s"
                .formatted(app.quoted(), quoted("mallory_" + db.name())));
        try {
            db.execute("alter table rung_history owner to " + quoted("mallory_" + db.name()));
            db.execute("grant select on rung_history to " + app.quoted());

            assertRefused(db.dataSource(app));
        } finally {
            db.execute("drop table rung_history; drop role " + quoted("mallory_" + db.name()));
        }
    }

    @Test
    void a_role_of_the_server_has_too_many_members_to_be_trusted(TestDatabase db) throws SQLException {
        db.execute(
                "alter table rung_history owner to pg_monitor; grant pg_monitor to %1$s; grant select on rung_history to %1$s"
                        .formatted(app.quoted()));

        assertRefused(db.dataSource(app));
    }

    @Test
    void the_role_that_the_session_has_taken_counts(TestDatabase db) throws SQLException {
        db.execute("grant %s to %s".formatted(app.quoted(), deploy.quoted()));
        var asApp = db.dataSource(deploy);
        asApp.setOptions("-c role=" + app.name());
        assertRefused(asApp);

        var asDeploy = db.dataSource();
        asDeploy.setOptions("-c role=" + deploy.name());
        assertTrusted(asDeploy);
    }

    private static void assertTrusted(DataSource source) throws SQLException {
        assertTrusted(source, Optional.empty());
    }

    private static void assertTrusted(DataSource source, Optional<String> named) throws SQLException {
        assertThat(shortPath(source, named)).isPresent();
        assertTrustedByFullPath(source, named);
    }

    private static void assertTrustedByFullPath(DataSource source, Optional<String> named) {
        assertThat(migrator(source, named).isUpToDate()).isTrue();
        assertThat(migrator(source, named).status().current()).contains(new Version(2));
    }

    private static void assertRefused(DataSource source) throws SQLException {
        assertRefused(source, Optional.empty());
    }

    private static void assertRefused(DataSource source, Optional<String> named) throws SQLException {
        assertThat(shortPath(source, named)).isEmpty();
        var refused = assertThrows(SetupException.class, migrator(source, named)::isUpToDate);
        assertThat(refused.code()).isEqualTo(ErrorCode.HISTORY_UNTRUSTED);
        assertThrows(SetupException.class, migrator(source, named)::migrate);
    }

    private static Optional<String> shortPath(DataSource source, Optional<String> named) throws SQLException {
        try (var connection = source.getConnection()) {
            return UpToDateCheck.of(new TableName("public", "rung_history"), new TrustedOwner(named))
                    .databaseAt(new Fingerprint(LADDER.fingerprint()), connection);
        }
    }

    private static Migrator migrator(DataSource source, Optional<String> named) {
        var builder = Migrator.builder(source).catalogs(LADDER);
        named.ifPresent(builder::historyOwner);
        return builder.build();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
