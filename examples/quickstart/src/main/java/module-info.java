/** A small shop with five migrations, and the demo that runs them. */
@SuppressWarnings("requires-automatic") // the embedded PostgreSQL is not a module yet
module quickstart {
    requires com.zaxxer.hikari;
    requires dev.rung.runtime;
    requires embedded.postgres;
    requires org.postgresql.jdbc;
    requires static org.jspecify;

    provides dev.rung.catalog.MigrationCatalog with
            quickstart.db.RungCatalog;
}
