package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.junit.MigrationTest;
import dev.rung.junit.MigrationTester;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The test that the README shows: data of version 2, seen again at version 3. */
@MigrationTest
class OrderCentsTest {

    @Test
    void the_price_becomes_cents(MigrationTester migrations, Connection db) throws SQLException {
        migrations.migrateTo(2);
        try (var statement = db.createStatement()) {
            statement.execute("insert into customers (name, email) values ('Ada', 'ada@example.org')");
            statement.execute("insert into orders (customer_id, price) values (1, '12.50 EUR')");

            migrations.migrateTo(3);

            var row = statement.executeQuery("select cents from orders");
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1250);
        }
    }
}
