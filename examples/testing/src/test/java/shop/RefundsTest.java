package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.junit.MigrationTest;
import dev.rung.junit.MigrationTester;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Rows of one version, seen again at the next. */
@MigrationTest
class RefundsTest {

    @Test
    void net_is_what_stays_after_refunds(MigrationTester migrations, Connection db) throws SQLException {
        migrations.migrateTo(4);
        execute(db, "insert into customers (email) values ('ada@example.org')");
        execute(db, "insert into orders (customer_id, total) values (1, 10)");
        execute(db, "insert into refunds (order_id, amount) values (1, 2.50), (1, 1)");

        migrations.migrateTo(5);

        assertThat(net(db)).isEqualByComparingTo("6.50");
    }

    @Test
    void an_order_without_refunds_keeps_its_total(MigrationTester migrations, Connection db) throws SQLException {
        migrations.migrateTo(4);
        execute(db, "insert into customers (email) values ('ada@example.org')");
        execute(db, "insert into orders (customer_id, total) values (1, 10)");

        migrations.migrateTo(5);

        assertThat(net(db)).isEqualByComparingTo("10");
    }

    private static BigDecimal net(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery("select net from orders")) {
            row.next();
            return row.getBigDecimal("net");
        }
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
