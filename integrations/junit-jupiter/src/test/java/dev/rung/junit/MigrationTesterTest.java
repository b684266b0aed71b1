package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.Version;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MigrationTest
final class MigrationTesterTest {

    @Test
    void keeps_the_rows_of_the_test_while_migrating(MigrationTester migrations, Connection db) throws SQLException {
        migrations.migrateTo(4);
        Kit.execute(db, "insert into orders (id, total) values (1, 10); insert into refunds values (1, 3)");

        migrations.migrateTo(5);

        assertThat(Kit.value(db, "select net from orders")).isEqualTo("7");
    }

    @Test
    void begins_with_an_empty_database(MigrationTester migrations, Connection db) throws SQLException {
        assertThat(migrations.current()).isEmpty();
        assertThat(Kit.value(db, "select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    @Test
    void migrates_to_the_newest_version_and_rolls_back_to_any(MigrationTester migrations, Connection db)
            throws SQLException {
        migrations.migrateToLatest();
        assertThat(migrations.current()).contains(new Version(5));
        assertThat(migrations.migrator().isUpToDate()).isTrue();

        migrations.rollbackTo(2);
        assertThat(migrations.current()).contains(new Version(2));

        migrations.rollbackTo(0);
        assertThat(migrations.current()).isEmpty();
        assertThat(Kit.value(db, "select to_regclass('customers')")).isNull();

        migrations.migrateToLatest();
        assertThat(migrations.current()).contains(new Version(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void arrives_at_the_same_schema_by_a_copy_and_by_steps(
            long version, MigrationTester migrations, MigrationTester same, Connection db) throws SQLException {
        assertThat(same).isSameAs(migrations);
        migrations.migrateTo(version);
        var copied = columns(db);
        migrations.rollbackTo(0);

        migrations.migrateTo(version);

        assertThat(columns(db)).isEqualTo(copied).contains("customers.id");
    }

    private static String columns(Connection db) throws SQLException {
        return Kit.value(db, """
                select string_agg(table_name || '.' || column_name || ' ' || data_type, ', ' order by 1)
                from information_schema.columns where table_schema = 'public' and table_name <> 'rung_history'""");
    }
}
