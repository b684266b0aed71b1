package quickstart;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** The application: it sells while the schema below it moves. */
record Shop(DataSource dataSource) {

    private static final long CUSTOMERS = 1_000;
    private static final long ORDERS = 10_000;

    /** Fills the tables of version 2. Every tenth customer registers twice, the second time in capitals. */
    void open() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into customers (name, email)
                    select 'Customer ' || n, case when n %% 10 = 0 then upper(mail) else mail end
                    from generate_series(1, %d) n,
                    lateral (select format('c%%s@example.org', case when n %% 10 = 0 then n - 1 else n end) as mail) m""".formatted(CUSTOMERS));
            statement.execute("""
                    insert into orders (customer_id, price)
                    select 1 + n %% %d, format('%%s.%%s EUR', n %% 100, 10 + n %% 90) from generate_series(1, %d) n""".formatted(CUSTOMERS, ORDERS));
        } catch (SQLException e) {
            throw new DemoException("The shop cannot open: " + e.getMessage(), e);
        }
    }

    String customers() {
        return say("%,d customers", "select count(*) from customers");
    }

    String orders() {
        return say("%,d orders", "select count(*) from orders");
    }

    /** Returns what a migration did to the shop, looked up in the tables; empty where there is nothing to say. */
    String effectOf(long version) {
        if (version == 3) {
            return say("%,d prices read by Java", "select count(cents) from orders");
        }
        if (version == 4) {
            return say("%d index, built concurrently", """
                    select count(*) from pg_index where indisvalid
                    and indexrelid = 'rung_demo.orders_by_customer'::regclass""");
        }
        return version == 5
                ? say("%,d double customers merged", "select " + CUSTOMERS + " - count(*) from customers")
                : "";
    }

    private String say(String text, String sql) {
        return String.format(Locale.ROOT, text, rows().number(sql));
    }

    private Rows rows() {
        return new Rows(dataSource);
    }
}
