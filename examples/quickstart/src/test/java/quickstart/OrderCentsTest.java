package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The test that the README shows: data of version 2, seen again at version 3. */
class OrderCentsTest {

    @Test
    void the_price_becomes_cents() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var migrator = Migrator.builder(server.getPostgresDatabase()).build();
            migrator.migrate(Target.upTo(2));
            statement.execute("insert into customers (name, email) values ('Ada', 'ada@example.org')");
            statement.execute("insert into orders (customer_id, price) values (1, '12.50 EUR')");

            migrator.migrate(Target.upTo(3));

            var row = statement.executeQuery("select cents from orders");
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1250);
        }
    }
}
