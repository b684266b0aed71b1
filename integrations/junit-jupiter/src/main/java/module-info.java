/** A database per test, and migrations up and down in it, for JUnit Jupiter. */
module dev.rung.junit {
    requires transitive dev.rung.runtime;
    requires transitive dev.rung.model;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;
    requires dev.rung.rows;
    requires dev.rung.testserver;
    requires org.opentest4j;

    exports dev.rung.junit;

    uses dev.rung.catalog.MigrationCatalog;
}
