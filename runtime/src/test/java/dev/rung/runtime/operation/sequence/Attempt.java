package dev.rung.runtime.operation.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.model.SchemaReplay;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.runtime.testing.ModelOnServer;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Migrations that are taken up one by one, back one by one, and up again, in a database of their own.
 *
 * @param migrations what each of them does
 */
record Attempt(List<List<SeededMove>> migrations) {

    private static final SchemaSnapshot EMPTY = empty();

    private static SchemaSnapshot empty() {
        try (var db = TestDatabase.create()) {
            return db.snapshot();
        }
    }

    /** Returns what was not as before; empty where all was. */
    Optional<String> failure() {
        try (var db = TestDatabase.create()) {
            migrateAndRollBack(db);
            return Optional.empty();
        } catch (MigratorException | AssertionError | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void migrateAndRollBack(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(catalog())
                .allowDataLoss("it is a test")
                .build();
        var snapshots = new ArrayList<>(List.of(EMPTY));
        for (var version = 1; version <= migrations.size(); version++) {
            migrator.migrate(Target.upTo(version));
            snapshots.add(db.snapshot());
            assertModel(version, db);
        }
        for (var version = migrations.size() - 1; version >= 0; version--) {
            migrator.rollback(Target.downTo(version));
            assertSame(snapshots.get(version), db.snapshot());
            assertModel(version, db);
        }
        migrator.migrate();
        assertSame(snapshots.get(migrations.size()), db.snapshot());
    }

    /** What a replay without a database finds is what the server has. */
    private void assertModel(int version, TestDatabase db) {
        var lower = catalog().rungs().stream().filter(rung -> rung.version() <= version);
        var report = SchemaReplay.of(new TestCatalog(lower.toList())).run();
        ModelOnServer.assertSound(report);
        ModelOnServer.assertSame(report.model(), db);
    }

    private static void assertSame(SchemaSnapshot expected, SchemaSnapshot actual) {
        assertThat(expected.diff(actual).of(Grade.REAL)).isEmpty();
    }

    private TestCatalog catalog() {
        var rungs = new ArrayList<Rung>();
        for (var number = 0; number < migrations.size(); number++) {
            var before = before(number);
            var moves = migrations.get(number);
            rungs.add(Rung.of(number + 1, "random").change(db -> SeededMove.play(before, moves, db)));
        }
        return TestCatalog.of(rungs.toArray(Rung[]::new));
    }

    private List<List<SeededMove>> before(int number) {
        return migrations.subList(0, number);
    }

    /** Returns what is left of a failing attempt when everything is left out without which it fails too. */
    Attempt smallest() {
        var smallest = this;
        for (var number = 0; number < migrations.size(); number++) {
            for (var length = migrations.get(number).size(); length > 0; length /= 2) {
                smallest = smallest.withoutRunsOf(length, number);
            }
        }
        return smallest;
    }

    private Attempt withoutRunsOf(int length, int number) {
        var smaller = this;
        for (var from = migrations.get(number).size() - length; from >= 0; from -= length) {
            var candidate = smaller.without(number, from, from + length);
            if (candidate.failure().isPresent()) {
                smaller = candidate;
            }
        }
        return smaller;
    }

    private Attempt without(int number, int from, int to) {
        var moves = new ArrayList<>(migrations.get(number));
        moves.subList(from, to).clear();
        var all = new ArrayList<>(migrations);
        all.set(number, moves);
        return new Attempt(all);
    }

    /** Returns the operations, as SQL, and what was wrong. */
    String describe() {
        var text = new StringBuilder();
        for (var number = 0; number < migrations.size(); number++) {
            var before = before(number);
            var moves = migrations.get(number);
            text.append("\n-- V").append(number + 1).append('\n');
            Change.of(db -> SeededMove.play(before, moves, db)).up().forEach(operation -> text.append(line(operation)));
        }
        return text.append("-- failed with\n")
                .append(failure().orElse("nothing, this time"))
                .toString();
    }

    private static String line(Operation operation) {
        var sql = OperationSql.of(operation).stream().map(statement -> statement + ";\n");
        return sql.collect(Collectors.joining("", "/* " + operation.getClass().getSimpleName() + " */ ", ""));
    }
}
