/** What the author of a migration compiles against. */
module dev.rung {
    requires transitive java.sql;
    requires transitive dev.rung.schema;
    requires static transitive org.jspecify;

    exports dev.rung;
    exports dev.rung.catalog;
}
