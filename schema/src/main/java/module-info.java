/** The schema DSL and its operations as values. */
module dev.rung.schema {
    requires static transitive org.jspecify;
    requires static org.jetbrains.annotations;

    exports dev.rung.schema;
    exports dev.rung.schema.definition;
    exports dev.rung.schema.operation;
    exports dev.rung.sql;
}
