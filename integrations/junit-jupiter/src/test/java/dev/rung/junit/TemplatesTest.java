package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.Version;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TemplatesTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final Steps COUNTED = Steps.of("counted", "create table a ()", "create table b ()");
    private static final Steps ON_THE_DATABASE = Steps.of("on the database", """
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
        Kit.passes(50, Kit.runInParallel(Fifty.class, 8));

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
        var before = databases();

        Kit.passes(50, Kit.run(Fifty.class));

        assertThat(databases()).isEqualTo(before);
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

    private static List<String> databases() {
        return Kit.server().rows("select datname from pg_database order by 1");
    }
}
