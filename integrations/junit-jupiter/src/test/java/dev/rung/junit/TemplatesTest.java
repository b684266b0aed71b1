package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.testserver.TestServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TemplatesTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final HandwrittenCatalog COUNTED =
            HandwrittenCatalog.up("counted", "create table a ()", "create table b ()");
    private static final HandwrittenCatalog ON_THE_DATABASE = HandwrittenCatalog.up("on the database", """
            do $$ begin
                execute format('alter database %I set statement_timeout = 12345', current_database());
            end $$""");

    @BeforeEach
    void forget() {
        SEEN.clear();
        COUNTED.runs().set(0);
    }

    @Test
    void migrate_once_for_fifty_tests_that_run_in_parallel() {
        Kit.passes(50, Kit.runInParallel(8, Fifty.class));

        assertThat(SEEN).hasSize(50).doesNotHaveDuplicates();
        assertThat(COUNTED.runs()).hasValue(2);
        assertThat(Kit.existing(SEEN)).isEmpty();
    }

    static class Fifty {

        @RegisterExtension
        static final RungExtension RUNG =
                RungExtension.builder().catalogs(COUNTED).build();

        @RepeatedTest(50)
        void test(MigrationTester tester) throws SQLException {
            tester.migrateTo(2);
            assertThat(tester.current()).contains(new Version(2));
            Kit.execute(tester.connection(), "create table mine ()");
            SEEN.add(Kit.name(tester.connection()));
        }
    }

    @Test
    void are_gone_after_the_run() {
        var before = Kit.databases();

        Kit.passes(50, Kit.run(Fifty.class));

        assertThat(Kit.databases()).isEqualTo(before);
    }

    @Test
    void are_not_copied_once_the_test_has_begun() {
        Kit.passes(1, Kit.run(Begun.class));

        assertThat(COUNTED.runs()).hasValue(2);
    }

    static class Begun {

        @RegisterExtension
        static final RungExtension RUNG =
                RungExtension.builder().catalogs(COUNTED).build();

        @Test
        void test(MigrationTester tester) throws SQLException {
            var name = Kit.name(tester.connection());
            tester.migrateToLatest();
            assertThat(Kit.name(tester.connection())).isEqualTo(name);
        }
    }

    @Test
    void are_given_up_where_a_copy_would_lack_something() {
        Kit.passes(2, Kit.run(OnTheDatabase.class));
    }

    static class OnTheDatabase {

        @RegisterExtension
        static final RungExtension RUNG =
                RungExtension.builder().catalogs(ON_THE_DATABASE).build();

        @RepeatedTest(2)
        void test(MigrationTester tester) throws SQLException {
            tester.migrateToLatest();
            assertThat(Kit.value(tester.connection(), "show statement_timeout")).isEqualTo("12345ms");
        }
    }

    @Test
    void are_not_shared_by_tests_with_other_settings() throws SQLException {
        var plain = new MigratorSetup(Optional.of(List.of(COUNTED)), List.of());
        var own = new MigratorSetup(Optional.of(List.of(COUNTED)), List.of(migrator -> migrator.schema("own")));
        try (var templates = Templates.on(TestServer.shared().login())) {
            var first = templates.at(plain, Target.latest());

            assertThat(templates.at(new MigratorSetup(plain.catalogs(), List.of()), Target.latest()))
                    .isEqualTo(first);
            assertThat(templates.at(own, Target.latest())).isNotEqualTo(first);
            assertThat(templates.at(plain, Target.upTo(1))).isNotEqualTo(first);
        }
    }

    @Test
    void refuse_connections_and_stay_as_long_as_their_run() throws SQLException {
        var setup = new MigratorSetup(Optional.of(List.of(COUNTED)), List.of());
        try (var templates = Templates.on(TestServer.shared().login())) {
            var name = templates.at(setup, Target.latest()).orElseThrow();
            try (var otherRun = Templates.on(TestServer.shared().login())) {
                assertThat(otherRun.at(setup, Target.latest()).orElseThrow()).isNotEqualTo(name);
            }

            var refused = assertThrows(
                    SQLException.class,
                    () -> templates.databases().dataSource(name).getConnection());
            assertThat(refused.getMessage()).contains("not currently accepting connections");
            assertThat(Kit.existing(List.of(name))).containsExactly(name);
        }
    }

    @Test
    void are_not_more_than_memory_has_room_for() throws SQLException {
        var setup = new MigratorSetup(Optional.of(List.of(COUNTED)), List.of());
        try (var templates = new Templates(new Databases(TestServer.shared().login()), 1)) {
            var first = templates.at(setup, Target.upTo(1));

            assertThat(first).isPresent();
            assertThat(templates.at(setup, Target.upTo(2))).isEmpty();
            assertThat(templates.at(setup, Target.upTo(1))).isEqualTo(first);
        }
    }
}
