package dev.rung.runtime.testing;

/** A login role that {@link TestDatabase#createRole} created; it is dropped with the database. */
public record TestRole(String name, String password) {

    /** Returns the name as an SQL identifier, quoted. */
    public String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
