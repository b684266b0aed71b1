package dev.rung.junit;

import dev.rung.rows.model.RowReport;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What a test has to say to a migration on the stairway. */
interface StairHooks {

    /** Says nothing. */
    StairHooks NONE = new StairHooks() {

        @Override
        public void before(long version, Place place) {
            // The generated rows will do.
        }

        @Override
        public Optional<AssertionError> rows(long version, RowReport rows) {
            return Optional.empty();
        }

        @Override
        public void after(long version, Place place) {
            // Any rows are right.
        }

        @Override
        public void limits(Observation observed, SchemaSnapshot above) {
            // It may do what it does.
        }

        @Override
        public void requireMeaning() {
            // It has no limits.
        }

        @Override
        public void requireKnown(List<Long> versions) {
            // It knows of none.
        }
    };

    /** The database of one stair. */
    record Place(Connection connection, DataSource dataSource) {

        /** Ends what a method of the test has left open: the connection commits by itself again. */
        void commit() throws SQLException {
            if (!connection.getAutoCommit()) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The schema is the one below {@code version}: inserts rows. */
    void before(long version, Place place) throws Exception;

    /** {@code rows} were generated for {@code version}: returns what to say where too many tables are empty. */
    Optional<AssertionError> rows(long version, RowReport rows);

    /** {@code version} has gone up: looks at the rows. */
    void after(long version, Place place) throws Exception;

    /** Holds what the server did on the way up to the schema {@code above} against what it may. */
    void limits(Observation observed, SchemaSnapshot above);

    /** All migrations have been held against the limits: throws where these are about a table that there never is. */
    void requireMeaning();

    /** Throws where it is about a migration that is not among {@code versions}. */
    void requireKnown(List<Long> versions);
}
