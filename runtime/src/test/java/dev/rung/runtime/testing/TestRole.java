package dev.rung.runtime.testing;

/** A login role that {@link TestDatabase#createRole} made; it goes when the database goes. */
public record TestRole(String name, String password) {

    /** Returns the name as an SQL identifier, quoted. */
    public String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
