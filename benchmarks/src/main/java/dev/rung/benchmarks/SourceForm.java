package dev.rung.benchmarks;

import dev.rung.benchmarks.contender.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the same changes are written down for a contender. */
enum SourceForm {

    /** Not at all: they are in memory, or the contender does not need them. */
    NONE {
        @Override
        void write(int version, Map<String, String> files) {}
    },

    /** A class each, and a list in parts. */
    JDBC {
        @Override
        void write(int version, Map<String, String> files) {
            var change = Change.of(version);
            files.put("V%d.java".formatted(version), """
                    package generated;
                    final class V%d implements dev.rung.benchmarks.contender.JdbcStep {
                        @Override public void up(java.sql.Statement db) throws java.sql.SQLException {%s }
                        @Override public void down(java.sql.Statement db) throws java.sql.SQLException {%s }
                    }
                    """.formatted(
                            version, executes(change.up()), executes(change.down())));
        }

        @Override
        void finish(int count, Map<String, String> files) {
            for (int part = 0; part <= count / PART; part++) {
                var cases = new StringBuilder();
                for (int version = part * PART + 1; version <= (part + 1) * PART && version <= count; version++) {
                    cases.append("case %1$d: return new V%1$d();%n".formatted(version));
                }
                files.put("Part%d.java".formatted(part), """
                        package generated;
                        final class Part%d { static dev.rung.benchmarks.contender.JdbcStep step(int version) {
                        switch (version) { %s default: throw new IllegalArgumentException(); } } }
                        """.formatted(part, cases));
            }
            var parts = new StringBuilder();
            for (int part = 0; part <= count / PART; part++) {
                parts.append("case %1$d: return Part%1$d.step(version);%n".formatted(part));
            }
            files.put("Steps.java", """
                    package generated;
                    public final class Steps implements dev.rung.benchmarks.contender.JdbcSteps {
                        @Override public int size() { return %d; }
                        @Override public dev.rung.benchmarks.contender.JdbcStep step(int version) {
                            switch ((version - 1) / %d) { %s default: throw new IllegalArgumentException(); } } }
                    """.formatted(count, PART, parts));
        }
    },

    /** A reversible class each. */
    RUNG {
        @Override
        void write(int version, Map<String, String> files) {
            var change = Change.of(version);
            files.put("V%d.java".formatted(version), """
                    package generated;
                    @dev.rung.Migration(version = %1$d, description = "change %1$d")
                    final class V%1$d implements dev.rung.Reversible {
                        @Override public void up(dev.rung.MigrationContext db) {%2$s }
                        @Override public void down(dev.rung.MigrationContext db) {%3$s }
                    }
                    """.formatted(
                            version, executes(change.up()), executes(change.down())));
        }
    },

    /** A class each whose rollback is derived: its statements are known before it runs. */
    RUNG_LISTED {
        @Override
        void write(int version, Map<String, String> files) {
            var change = Change.of(version);
            files.put("V%d.java".formatted(version), """
                    package generated;
                    @dev.rung.Migration(version = %1$d, description = "change %1$d")
                    final class V%1$d implements dev.rung.AutoReversible {
                        @Override public void change(dev.rung.schema.ReversibleSchema db) {
                            db.sql("%2$s").reverse("%3$s");
                        }
                    }
                    """.formatted(
                            version, String.join("; ", change.up()), String.join("; ", change.down())));
        }
    },

    /** A Java migration each. */
    FLYWAY {
        @Override
        void write(int version, Map<String, String> files) {
            files.put("V%d__change.java".formatted(version), """
                    package generated;
                    public final class V%d__change extends org.flywaydb.core.api.migration.BaseJavaMigration {
                        @Override public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                            try (var db = context.getConnection().createStatement()) {%s }
                        }
                    }
                    """.formatted(
                            version, executes(Change.of(version).up())));
        }
    },

    /** One changelog of formatted SQL. */
    LIQUIBASE {
        @Override
        void write(int version, Map<String, String> files) {
            var change = Change.of(version);
            var set = "--changeset bench:%d%n%s;%n".formatted(version, String.join(";\n", change.up()))
                    + change.down().stream().map("--rollback %s;%n"::formatted).collect(Collectors.joining());
            files.merge("changelog.sql", "--liquibase formatted sql\n" + set, (log, first) -> log + set);
        }
    };

    private static final int PART = 500;

    /** Returns the files for {@code count} changes, by their names in package {@code generated}. */
    Map<String, String> files(int count) {
        var files = new TreeMap<String, String>();
        for (int version = 1; version <= count; version++) {
            write(version, files);
        }
        finish(count, files);
        return files;
    }

    abstract void write(int version, Map<String, String> files);

    /** Adds what is written once for all. */
    void finish(int count, Map<String, String> files) {}

    private static String executes(List<String> statements) {
        return statements.stream().map(" db.execute(\"%s\");"::formatted).collect(Collectors.joining());
    }
}
