/** Compares the migrations in the code with those in the database, plans, and migrates. */
@SuppressWarnings({
    "module", // the settings and the command line are compiled later
    "requires-automatic" // a name that the driver itself has declared
})
module dev.rung.runtime {
    requires transitive dev.rung;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires static org.postgresql.jdbc;

    exports dev.rung.runtime;
    exports dev.rung.runtime.error;
    exports dev.rung.runtime.event;
    exports dev.rung.runtime.internal.text to
            dev.rung.cli,
            dev.rung.settings;
    exports dev.rung.runtime.model;
    exports dev.rung.runtime.observe;
    exports dev.rung.runtime.snapshot;

    uses dev.rung.catalog.MigrationCatalog;
}
