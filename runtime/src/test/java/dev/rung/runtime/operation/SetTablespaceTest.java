package dev.rung.runtime.operation;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.ReversibleSchema;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SetTablespaceTest extends OperationTest {

    @BeforeEach
    void a_tablespace_is_there(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set allow_in_place_tablespaces = on");
            statement.execute("create tablespace rung_test_space location ''");
        }
    }

    @AfterEach
    void it_is_dropped(TestDatabase db) {
        db.execute("drop table if exists orders");
        db.execute("drop tablespace rung_test_space");
    }

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> t.column("id").bigint());
    }

    @Override
    void change(ReversibleSchema db) {
        db.setTablespace("orders", "pg_default", "rung_test_space");
    }
}
