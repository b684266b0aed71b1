/** The schema that migrations lead to, known without a database. */
module dev.rung.model {
    requires transitive dev.rung;
    requires static transitive org.jspecify;

    exports dev.rung.model;

    uses dev.rung.catalog.MigrationCatalog;
}
