/** What the author of a migration compiles against. */
module dev.rung {
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires static org.jetbrains.annotations;

    exports dev.rung;
    exports dev.rung.catalog;
    exports dev.rung.schema;
    exports dev.rung.schema.definition;
    exports dev.rung.schema.operation;
}
