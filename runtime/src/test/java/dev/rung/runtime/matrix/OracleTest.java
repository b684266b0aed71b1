package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle detects each error that it has to detect. */
@ExtendWith(FreshDatabase.class)
class OracleTest {

    private Oracle oracle;

    @BeforeEach
    void three_are_applied(TestDatabase db) {
        oracle = new Oracle(db, TestCatalog.tables(3));
        oracle.migrator(db).migrate();
    }

    @Test
    void accepts_a_run_that_ended_well() {
        oracle.holds();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O1: effects      | delete from rung_history where version = 3",
                "O1: effects      | insert into proof values (3)",
                "O1: tables       | drop table t_2",
                "O1: effects      | create table t_4 (id int); insert into proof values (4)",
                "O2: a prefix     | delete from rung_history where version = 2; drop table t_2; delete from proof where n = 2",
                "O5               | alter table t_2 add column more int default 1",
                "O5               | create index on t_2 (id)",
                "O5               | comment on table t_2 is 'mine'",
                "O5               | create type mood as enum ('good', 'bad')"
            })
    void sees_what_is_wrong(String rule, String wrong, TestDatabase db) {
        db.execute(wrong);

        var seen = assertThrows(AssertionError.class, oracle::holds);

        assertThat(seen).hasMessageContaining(rule);
    }
}
