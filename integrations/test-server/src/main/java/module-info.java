/** Finds or starts the one real PostgreSQL that the tests of a JVM share. */
@SuppressWarnings("requires-automatic") // neither is a module yet
module dev.rung.testserver {
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires java.naming; // the driver's data source is a Referenceable
    requires static embedded.postgres;
    requires static org.postgresql.jdbc;

    exports dev.rung.testserver;
}
