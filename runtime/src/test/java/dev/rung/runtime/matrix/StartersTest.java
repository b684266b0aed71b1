package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.Stop.Event;
import dev.rung.runtime.matrix.TestCatalogs.Nine;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.matrix.TestCatalogs.WithIndex;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many processes begin at the same time. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class StartersTest {

    @TempDir
    private Path folder;

    @Test
    @Scenario(id = "C1")
    void two_processes_begin_at_once(TestDatabase db, TestReporter reporter) throws Exception {
        raceOfEquals(db, 2, "public", reporter);
    }

    @Test
    @Scenario(id = "C2")
    void ten_processes_begin_at_once(TestDatabase db, TestReporter reporter) throws Exception {
        raceOfEquals(db, 10, "public", reporter);
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(
            id = "C3",
            threads = {
                "svix/svix-webhooks#2589",
                "knex/knex#2818",
                "salsita/node-pg-migrate#821",
                "go-rel/rel#317",
                "sqlalchemy/alembic#633"
            })
    void fifty_processes_begin_at_once_and_their_schema_is_not_there(TestDatabase db, TestReporter reporter)
            throws Exception {
        raceOfEquals(db, 50, "app", reporter);

        assertThat(db.facts().serverLog().orElse(List.of()))
                .noneMatch(line -> line.contains(":23505:") || line.contains(":42P06:") || line.contains(":42P07:"));
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "C4")
    void fifty_processes_where_twenty_may_connect(TestDatabase db, TestReporter reporter) throws Exception {
        var role = db.createRole("few", "few");
        db.execute("grant all on schema public to %1$s; alter role %1$s connection limit 20".formatted(role.quoted()));
        var gate = folder.resolve("gate");
        var holding =
                ProcessRun.up(Ten.class).stoppingAt(Stop.after(Event.LOCK, 0).until(gate));
        try (var processes = new Processes()) {
            processes.add(holding.start(db, role)).awaitLine("stopped", Await.LONG);
            for (int i = 1; i < 50; i++) {
                processes.add(ProcessRun.up(Ten.class).start(db, role));
            }
            Await.until("30 refused", Await.LONG, processes::ended, ended -> ended == 30);
            Files.createFile(gate);
            processes.awaitAll();

            assertThat(processes.saying("failed RUNG-204"))
                    .hasSize(30)
                    .allMatch(refused -> String.join("\n", refused.lines()).contains("too many connections for role"));
            assertThat(processes.sum("applied ")).isEqualTo(10);
            new Oracle(db, new Ten().get()).holds(processes.all());
            reporter.publishEntry(
                    Scenario.OBSERVED, "30 refused with RUNG-204 and the server's words; the other 20 applied 10");
        }
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "C8")
    void the_holder_is_killed_while_ten_wait(TestDatabase db, TestReporter reporter) throws Exception {
        var oracle = new Oracle(db, new Ten().get());
        try (var processes = new Processes();
                var holder = ProcessRun.up(TenAsleep.class).start(db)) {
            Await.until("the holder sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
            for (int i = 0; i < 10; i++) {
                processes.add(ProcessRun.up(Ten.class).start(db));
            }
            for (var process : processes.all()) {
                process.awaitLine("waiting for the migration lock", Await.LONG);
            }
            holder.kill();
            var killed = System.nanoTime();
            Await.until("one took over", Duration.ofSeconds(15), oracle::history, history -> history.size() > 4);
            var millis = (System.nanoTime() - killed) / 1_000_000;
            processes.awaitAllWell();

            assertThat(db.queryLong("select count(distinct run_id) from rung_history where version > 4"))
                    .isOne();
            assertThat(processes.sum("applied ")).isEqualTo(6);
            oracle.holds(processes.all());
            reporter.publishEntry(
                    Scenario.OBSERVED,
                    "one of ten took over within %d ms and applied 6; all ended well".formatted(millis));
        }
    }

    @Test
    @Scenario(
            id = "C10",
            threads = {
                "flyway/flyway#1654",
                "flyway/flyway#3497",
                "flyway/flyway#3508",
                "flyway/flyway#3506",
                "flyway/flyway#3682",
                "flyway/flyway#3854",
                "flyway/flyway#3961",
                "golang-migrate/migrate#960",
                "ThomWright/postgres-migrations#36",
                "element-hq/matrix-authentication-service#5298",
                "prisma/prisma-engines#5809"
            })
    void eight_processes_and_an_index_that_is_built_concurrently(TestDatabase db, TestReporter reporter)
            throws Exception {
        try (var processes = new Processes()) {
            var millis = race(
                    db,
                    processes,
                    Stream.generate(() -> ProcessRun.up(WithIndex.class))
                            .limit(8)
                            .toList());

            assertThat(db.queryStrings("select indisvalid from pg_index where indexrelid = 'many_n'::regclass"))
                    .containsExactly("t");
            new Oracle(db, new WithIndex().get()).holds(processes.all());
            reporter.publishEntry(
                    Scenario.OBSERVED, "index on 200000 rows valid, all 8 ended well within %d ms".formatted(millis));
        }
    }

    @Test
    @Tag(Scenario.PROOF)
    @Scenario(id = "C12")
    void an_old_and_a_new_build_begin_at_once(TestReporter reporter) throws Exception {
        var second = 0;
        for (int round = 0; round < 20; round++) {
            try (var db = TestDatabase.create();
                    var processes = new Processes()) {
                start(db, processes, List.of(ProcessRun.up(Nine.class), ProcessRun.up(Ten.class)));
                processes.awaitAllWell();
                second += processes.saying("RUNG-302").size();

                assertThat(processes.sum("applied ")).isEqualTo(10);
                new Oracle(db, new Ten().get()).holds(processes.all());
            }
        }
        reporter.publishEntry(Scenario.ROUNDS, "20");
        reporter.publishEntry(
                Scenario.OBSERVED,
                "all 10 applied once in each round, and all processes ended well; %d times the old build came second and warned"
                        .formatted(second));
    }

    private void raceOfEquals(TestDatabase db, int count, String schema, TestReporter reporter) throws Exception {
        try (var processes = new Processes()) {
            var millis = race(
                    db,
                    processes,
                    Stream.generate(() -> ProcessRun.up(Ten.class).in(schema))
                            .limit(count)
                            .toList());

            assertThat(processes.sum("applied ")).isEqualTo(10);
            new Oracle(db, new Ten().get(), schema).holds(processes.all());
            reporter.publishEntry(
                    Scenario.OBSERVED, "%d processes applied 10 and ended well within %d ms".formatted(count, millis));
        }
    }

    private long race(TestDatabase db, Processes processes, List<ProcessRun> runs) throws Exception {
        var start = start(db, processes, runs);
        processes.awaitAllWell();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Returns when they began, all at once. */
    private long start(TestDatabase db, Processes processes, List<ProcessRun> runs)
            throws IOException, InterruptedException {
        var gate = folder.resolve("gate of " + db.name());
        for (var run : runs) {
            processes.add(run.when(gate).start(db));
        }
        for (var process : processes.all()) {
            process.awaitLine("ready", Await.LONG);
        }
        Files.createFile(gate);
        return System.nanoTime();
    }
}
