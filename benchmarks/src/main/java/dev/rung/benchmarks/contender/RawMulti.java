package dev.rung.benchmarks.contender;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The loop by hand that sends each migration with its row, its transaction's begin and end in one text: one round trip. */
public final class RawMulti extends JdbcLoop {

    @Override
    JdbcSteps steps() {
        return new RawSequence().steps();
    }

    @Override
    void apply(Connection connection, Statement statement, int version) throws SQLException {
        statement.execute("begin; " + String.join("; ", Change.of(version).up()) + """
                ; insert into raw_history (version, description, checksum) values (%1$d, 'change %1$d', 'checksum of %1$d');
                commit""".formatted(version));
    }
}
