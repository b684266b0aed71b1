package dev.rung.benchmarks.contender;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The loop by hand over SQL in memory; how many there are is the system property {@code n}. */
public final class RawSequence extends JdbcLoop {

    @Override
    JdbcSteps steps() {
        return new InMemory(Integer.getInteger("n"));
    }

    private record InMemory(int size) implements JdbcSteps {

        @Override
        public JdbcStep step(int version) {
            return new Step(Change.of(version));
        }
    }

    private record Step(Change change) implements JdbcStep {

        @Override
        public void up(Statement statement) throws SQLException {
            run(change.up(), statement);
        }

        @Override
        public void down(Statement statement) throws SQLException {
            run(change.down(), statement);
        }

        private static void run(List<String> all, Statement statement) throws SQLException {
            for (var sql : all) {
                statement.execute(sql);
            }
        }
    }
}
