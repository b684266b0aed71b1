package dev.rung.junit;

import dev.rung.rows.model.RowReport;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The callbacks of a test class into the round trip of a migration. */
interface RoundTripHooks {

    /** Does nothing. */
    RoundTripHooks NONE = new RoundTripHooks() {

        @Override
        public void before(long version, Database database) {
            // generated rows only
        }

        @Override
        public Optional<AssertionError> rows(long version, RowReport rows) {
            return Optional.empty();
        }

        @Override
        public void after(long version, Database database) {
            // no check
        }

        @Override
        public void limits(Observation observed, SchemaSnapshot above) {
            // no limits
        }

        @Override
        public void requireTablesExist() {
            // no limits
        }

        @Override
        public void requireKnown(List<Long> versions) {
            // no methods
        }
    };

    /** The database of one round trip, with the connection of the test methods. */
    record Database(Connection connection, DataSource dataSource) {

        /** Commits what a test method has left open, and sets autocommit again. */
        void commit() throws SQLException {
            if (!connection.getAutoCommit()) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The schema is the one below {@code version}: inserts rows. */
    void before(long version, Database database) throws Exception;

    /** {@code rows} were generated for {@code version}: returns the failure where too many tables are empty. */
    Optional<AssertionError> rows(long version, RowReport rows);

    /** {@code version} has been applied: checks the rows. */
    void after(long version, Database database) throws Exception;

    /** Checks the limits against what the server did during up, after which the schema is {@code above}. */
    void limits(Observation observed, SchemaSnapshot above);

    /** Called after all migrations were checked against the limits: throws where these name a table that never exists. */
    void requireTablesExist();

    /** Throws where a method is for a migration that is not among {@code versions}. */
    void requireKnown(List<Long> versions);
}
