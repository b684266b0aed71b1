package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A schema as people have it, some twenty tables. */
@ExtendWith(TestTransactionExtension.class)
class ShopTest {

    @Test
    void every_table_is_filled_and_every_column_has_a_null_and_a_value(TestTransaction transaction)
            throws SQLException, IOException {
        transaction.execute(schema());

        var report = transaction.fill();

        assertThat(report.complaints(1)).isEmpty();
        assertThat(report.tables()).hasSize(22).allSatisfy(table -> {
            assertThat(table.gaps()).as(table.describe()).isEmpty();
            assertThat(table.inserted()).as(table.describe()).isGreaterThanOrEqualTo(3);
        });
        transaction.execute("set constraints all immediate");
    }

    @Test
    void a_second_time_adds_as_many_again(TestTransaction transaction) throws SQLException, IOException {
        transaction.execute(schema());
        transaction.fill();

        var report = transaction.fill();
        assertThat(report.tables())
                .allSatisfy(table ->
                        assertThat(table.inserted()).as(table.describe()).isGreaterThanOrEqualTo(3));
    }

    private static String schema() throws IOException {
        try (var sql = Objects.requireNonNull(ShopTest.class.getResourceAsStream("shop.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
