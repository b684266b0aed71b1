/** Migrations under test. */
module dev.rung.junit {
    requires transitive dev.rung.runtime;
    requires transitive java.sql;
    requires static transitive org.jspecify;
}
