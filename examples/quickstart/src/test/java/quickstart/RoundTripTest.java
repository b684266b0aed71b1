package quickstart;

import dev.rung.junit.DataFor;
import dev.rung.junit.MigrationRoundTripTest;
import java.sql.Connection;
import java.sql.SQLException;

/** Every migration up, down and up again, over rows. */
class RoundTripTest extends MigrationRoundTripTest {

    /** To the table any text is a price; the till prints only such. */
    @DataFor(3)
    void an_order_as_the_till_prints_it(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("insert into customers (name, email) values ('Ada', 'ada@example.org')");
            statement.execute("insert into orders (customer_id, price) values (1, '12.50 EUR')");
        }
    }
}
