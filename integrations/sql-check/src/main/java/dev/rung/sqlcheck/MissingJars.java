package dev.rung.sqlcheck;

import java.util.List;
import java.util.Map;

/** The jars that a processor path needs beside this one, where it is written by hand and no tool resolves dependencies. */
final class MissingJars {

    /** A class of each jar. */
    private static final Map<String, String> NEEDED = Map.of(
            "dev.rung.Migration", "rung-api",
            "dev.rung.sql.Sql", "rung-schema",
            "run.endive.runtime.Instance", "run.endive:runtime",
            "run.endive.wasm.Parser", "run.endive:wasm");

    private MissingJars() {}

    /** Returns the jars that are not there, in a row that is always the same. */
    static List<String> now() {
        return NEEDED.entrySet().stream()
                .filter(needed -> !isThere(needed.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, MissingJars.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
