/** The schema DSL, its operations as values, and their SQL. */
@SuppressWarnings("module") // those that the internal packages are for are compiled later
module dev.rung.schema {
    requires static transitive org.jspecify;
    requires static org.jetbrains.annotations;

    exports dev.rung.schema;
    exports dev.rung.schema.definition;
    exports dev.rung.schema.operation;
    exports dev.rung.sql;
    exports dev.rung.schema.internal.ddl to
            dev.rung.cli,
            dev.rung.model,
            dev.rung.runtime;
    exports dev.rung.schema.internal.sql to
            dev.rung.cli,
            dev.rung.junit,
            dev.rung.model,
            dev.rung.runtime,
            dev.rung.settings,
            dev.rung.sqlcheck;
}
