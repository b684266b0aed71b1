/** The settings of a migrator, from arguments, the environment, files, and what psql reads. */
@SuppressWarnings("requires-automatic") // a name that the driver itself has declared
module dev.rung.settings {
    requires transitive dev.rung.runtime;
    requires static transitive org.jspecify;
    requires org.postgresql.jdbc;
    requires org.slf4j;

    exports dev.rung.settings;

    uses dev.rung.catalog.MigrationCatalog;
}
