package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.junit.AssertAfter;
import dev.rung.junit.DataFor;
import dev.rung.junit.MigrationAssert;
import dev.rung.junit.MigrationRoundTripTest;
import java.sql.Connection;
import java.sql.SQLException;

/** Every migration up, down and up again, over rows. */
class RoundTripTest extends MigrationRoundTripTest {

    /** What the shop cannot do without while it is open. */
    @Override
    protected void limits(MigrationAssert migration) {
        migration.rewritesNothing().leavesNoInvalidIndex();
    }

    /** Generated rows would do; these say more. */
    @DataFor(5)
    void an_order_that_is_paid_back(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("insert into customers (email) values ('ada@example.org')");
            statement.execute("insert into orders (customer_id, total) values (1, 10)");
            statement.execute("insert into refunds (order_id, amount) values (1, 10)");
        }
    }

    @AssertAfter(5)
    void nothing_of_it_stays(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery("select net from orders where id = 1")) {
            row.next();
            assertThat(row.getBigDecimal("net")).isZero();
        }
    }
}
