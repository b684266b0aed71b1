package dev.rung.runtime.operation.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.internal.sql.ddl.OperationSql;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Whatever a migration does, in whatever order: its way back restores what was there. */
class SequencesTest {

    private static final SchemaSnapshot EMPTY = empty();

    @Property
    void one_migration_goes_back_to_nothing_and_up_again(@ForAll @From("turns") List<Turn> turns) {
        assertGoesUpAndBack(List.of(turns));
    }

    @Property
    void two_migrations_go_back_one_by_one(@ForAll @From("turns") List<Turn> turns) {
        var half = turns.size() / 2;

        assertGoesUpAndBack(List.of(turns.subList(0, half), turns.subList(half, turns.size())));
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        var move = Arbitraries.integers()
                .between(0, Turn.MOVES.size() - 1)
                .withDistribution(RandomDistribution.uniform());
        var seed = Arbitraries.integers().between(0, 9999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(move, seed).as(Turn::new).list().ofMinSize(1).ofMaxSize(50).withSizeDistribution(RandomDistribution.uniform());
    }

    private static void assertGoesUpAndBack(List<List<Turn>> migrations) {
        var ladder = ladder(migrations);
        try (var db = TestDatabase.create()) {
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(ladder)
                    .allowDataLoss("it is a test")
                    .build();
            var snapshots = new ArrayList<>(List.of(EMPTY));
            for (var version = 1; version <= migrations.size(); version++) {
                migrator.migrate(Target.upTo(version));
                snapshots.add(db.snapshot());
            }
            for (var version = migrations.size() - 1; version >= 0; version--) {
                migrator.rollback(Target.downTo(version));
                assertSame(snapshots.get(version), db.snapshot());
            }
            migrator.migrate();
            assertSame(snapshots.get(migrations.size()), db.snapshot());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(describe(migrations) + e.getMessage(), e);
        }
    }

    private static SchemaSnapshot empty() {
        try (var db = TestDatabase.create()) {
            return db.snapshot();
        }
    }

    private static void assertSame(SchemaSnapshot expected, SchemaSnapshot actual) {
        assertThat(expected.diff(actual).of(Grade.REAL)).isEmpty();
    }

    private static Ladder ladder(List<List<Turn>> migrations) {
        var rungs = new ArrayList<Rung>();
        var before = new ArrayList<Turn>();
        for (var turns : migrations) {
            var earlier = List.copyOf(before);
            rungs.add(Rung.of(rungs.size() + 1, "random").change(db -> Turn.play(earlier, turns, db)));
            before.addAll(turns);
        }
        return Ladder.of(rungs.toArray(Rung[]::new));
    }

    private static String describe(List<List<Turn>> migrations) {
        var text = new StringBuilder();
        var before = new ArrayList<Turn>();
        for (var turns : migrations) {
            var earlier = List.copyOf(before);
            text.append("\n-- a migration\n");
            Change.of(db -> Turn.play(earlier, turns, db)).up().forEach(operation -> text.append(line(operation)));
            before.addAll(turns);
        }
        return text.append("-- failed with\n").toString();
    }

    private static String line(Operation operation) {
        var sql = OperationSql.of(operation).stream().map(statement -> statement + ";\n");
        return sql.collect(Collectors.joining("", "/* " + operation.getClass().getSimpleName() + " */ ", ""));
    }
}
