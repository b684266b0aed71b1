package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 100,000 rows: what is read grows with the migrations, not with the attempts to run them. */
@ExtendWith(FreshDatabase.class)
class LargeHistoryTest {

    /** Years of failures, rollbacks and repetitions, before the rows of the migrations: 200 MB. */
    private static final String YEARS = """
            update rung_history set seq = seq + 100000;
            insert into rung_history (seq, version, description, direction, outcome, checksum, state, statement, error, sqlstate,
            run_id, database_user, host, application, tool)
            select seq, 1 + seq / 3 % 10, 'years ago', (array['UP', 'UP', 'DOWN'])[1 + seq % 3],
            (array['FAILED', 'DONE', 'DONE'])[1 + seq % 3], 'rung1:0', 'rung1:' || seq, 0,
            case when seq % 3 = 0 then repeat('why it failed ', 400) end, case when seq % 3 = 0 then '42P01' end,
            gen_random_uuid(), 'user', 'host', 'application', 'rung'
            from generate_series(1, 100000) seq""";

    @Test
    void every_call_gets_by_with_little_memory(TestDatabase db) throws Exception {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(10))
                .build()
                .migrate();
        db.execute(YEARS);
        var environment = db.password() == null
                ? Map.of("_JAVA_OPTIONS", "-Xmx64m")
                : Map.of("_JAVA_OPTIONS", "-Xmx64m", Starter.PASSWORD, db.password());

        try (var small = ChildProcess.start(environment, LargeHistory.class, db.url(), db.user())) {
            assertThat(small.await(Duration.ofMinutes(2)))
                    .as(() -> String.join("\n", small.lines()))
                    .isZero();

            assertThat(small.lines())
                    .contains(
                            "plan [V11 t 11]",
                            "migrate [V11]",
                            "status true",
                            "validate Optional[V11]",
                            "rollback [V11, V10]",
                            "up to date false",
                            "up to date true",
                            "rows 100015");
        }
    }
}
