package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many runners at once over migrations that are sent as lists. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class DerivedConcurrencyTest {

    private static final int RUNNERS = 6;

    private static final TestCatalog LADDER = TestCatalog.of(Stream.iterate(1, n -> n + 1)
            .limit(20)
            .map(n -> Rung.of(n, "t " + n).change(db -> {
                db.createTable("t_" + n, t -> t.column("id").bigint());
                db.sql("insert into proof values (%d)".formatted(n)).reverse("delete from proof where n = " + n);
            }))
            .toArray(Rung[]::new));

    @Test
    void the_history_alone_applies_each_list_once(TestDatabase db) throws Exception {
        db.execute("create table proof (n int)");
        var start = new CyclicBarrier(RUNNERS);
        var threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            var runs = threads.invokeAll(IntStream.range(0, RUNNERS)
                    .mapToObj(runner -> run(db, start))
                    .toList());
            for (Future<Integer> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(db.queryStrings("select n, count(*) from proof group by n order by n"))
                .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(n -> n + "|1").toList());
        assertThat(db.queryLong("select count(*) from app.rung_history where outcome = 'DONE'"))
                .isEqualTo(20);
    }

    private static Callable<Integer> run(TestDatabase db, CyclicBarrier start) {
        return () -> {
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(LADDER)
                    .schema("app")
                    .lockMode(LockMode.NONE)
                    .build();
            start.await();
            return migrator.migrate().results().size();
        };
    }
}
