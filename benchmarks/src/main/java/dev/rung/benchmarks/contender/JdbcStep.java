package dev.rung.benchmarks.contender;

import java.sql.SQLException;
import java.sql.Statement;

/** A migration for the loop by hand. */
public interface JdbcStep {

    /** Runs it. */
    void up(Statement statement) throws SQLException;

    /** Takes it back. */
    void down(Statement statement) throws SQLException;
}
