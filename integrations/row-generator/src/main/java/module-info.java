/** Fills the tables of a PostgreSQL schema with rows that satisfy its constraints; independent of migrations. */
module dev.rung.rows {
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.rung.rows;
    exports dev.rung.rows.model;
    exports dev.rung.rows.rule;
}
