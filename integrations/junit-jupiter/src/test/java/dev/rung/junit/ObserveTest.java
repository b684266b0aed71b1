package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.observe.ObservedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a migration can be observed, and where the database is afterwards. */
class ObserveTest {

    private static final HandwrittenCatalog SHOP = HandwrittenCatalog.of("observe")
            .step("create table orders (id int)", "drop table orders")
            .step("create table refunds (id int)", "drop table refunds")
            .step("alter table orders add column total int", "alter table orders drop column total")
            .step("update orders set total = 7", "update orders set total = null")
            .step(
                    "alter table refunds alter column id set not null",
                    "alter table refunds alter column id drop not null");

    @RegisterExtension
    static final RungExtension RUNG = RungExtension.builder().catalogs(SHOP).build();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    void that_one_migration_is_seen_and_applied_from_wherever_below(long from, MigrationTester migrations)
            throws SQLException {
        if (from > 0) {
            migrations.migrateTo(from);
            Kit.execute(migrations.connection(), "insert into orders values (1), (2)");
        }

        var seen = migrations.observe(4);

        assertThat(seen.step().version()).isEqualTo(new Version(4));
        assertThat(seen.step().direction()).isEqualTo(Direction.UP);
        assertThat(seen.statements()).extracting(ObservedStatement::sql).containsExactly("update orders set total = 7");
        assertThat(migrations.current()).contains(new Version(4));
        assertThat(Kit.value(migrations.connection(), "select count(*) from orders where total = 7"))
                .isEqualTo(from > 0 ? "2" : "0");
    }

    @Test
    void the_first_one_can_be_seen_too(MigrationTester migrations) {
        assertThat(migrations.observe(1).tables()).isEmpty();
        assertThat(migrations.current()).contains(new Version(1));
    }

    @Test
    void it_stays_applied_when_the_assertion_fails(MigrationTester migrations) throws SQLException {
        migrations.migrateTo(3);
        Kit.execute(migrations.connection(), "insert into orders values (1)");
        var assertion = migrations.assertThatMigration(4);

        assertThrows(AssertionError.class, assertion::scansNothing);

        assertThat(migrations.current()).contains(new Version(4));
        migrations.assertThatMigration(5);
        assertThat(migrations.current()).contains(new Version(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void a_database_at_it_or_above_is_refused_and_stays(long from, MigrationTester migrations) {
        migrations.migrateTo(from);

        var refused = assertThrows(InvalidTargetException.class, () -> migrations.observe(3));

        assertThat(refused).hasMessage("""
                [RUNG-307] V3 is applied already: the database is at V%d
                    Database : nothing was changed
                    Fix      : observe it in a test that has not gone so far, or take it back first: rollbackTo(...)""".formatted(from));
        assertThat(migrations.current()).contains(new Version(from));
    }

    @Test
    void what_was_taken_back_can_be_seen_again(MigrationTester migrations) {
        migrations.migrateTo(5);
        migrations.rollbackTo(2);

        assertThat(migrations.observe(3).locks()).hasSize(1);
    }

    @Test
    void a_version_that_is_not_in_the_code_is_refused_and_nothing_is_applied(MigrationTester migrations) {
        assertThat(assertThrows(InvalidTargetException.class, () -> migrations.observe(6)))
                .hasMessageContaining("There is no migration V6");
        assertThat(assertThrows(IllegalArgumentException.class, () -> migrations.observe(0)))
                .hasMessageContaining("A version is greater than 0");
        assertThat(migrations.current()).isEmpty();
    }

    @Test
    void one_that_fails_leaves_the_database_below_it(MigrationTester migrations) throws SQLException {
        migrations.migrateTo(4);
        Kit.execute(migrations.connection(), "insert into refunds values (null)");

        assertThrows(MigrationFailedException.class, () -> migrations.observe(5));

        assertThat(migrations.current()).contains(new Version(4));
    }

    @Test
    void those_below_it_run_once_for_all_tests() {
        Often.COUNTED.runs().set(0);

        Kit.passes(5, Kit.run(Often.class));

        assertThat(Often.COUNTED.runs()).hasValue(2 + 5);
    }

    static class Often {

        static final HandwrittenCatalog COUNTED =
                HandwrittenCatalog.up("often", "create table a ()", "create table b ()", "create table c ()");

        @RegisterExtension
        static final RungExtension RUNG =
                RungExtension.builder().catalogs(COUNTED).build();

        @RepeatedTest(5)
        void test(MigrationTester migrations) {
            assertThat(migrations.observe(3).tables()).hasSize(2);
        }
    }
}
