package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.Column;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.RowAccess;
import dev.rung.schema.operation.TransactionRequirement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a type write all rows anew, asked of the server. */
@ExtendWith(FreshDatabase.class)
class TypeChangesTest {

    private TestDatabase db;

    @BeforeEach
    void in(TestDatabase fresh) {
        db = fresh;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(10) | character varying(20) | NONE | EXACT
            character varying(20) | character varying(10) | REWRITES | LOSSY
            character varying(10) | character varying | NONE | EXACT
            character varying(10) | text | NONE | EXACT
            character varying | text | NONE | EXACT
            text | character varying | NONE | EXACT
            text | character varying(10) | REWRITES | LOSSY
            numeric(10, 2) | numeric(12, 2) | NONE | EXACT
            numeric(10, 2) | numeric(12, 4) | REWRITES | LOSSY
            numeric(10) | numeric(12) | NONE | EXACT
            numeric(10) | numeric(12, 2) | REWRITES | LOSSY
            numeric(12, 2) | numeric(10, 2) | REWRITES | LOSSY
            numeric(10, 2) | numeric | NONE | EXACT
            numeric | numeric(10, 2) | REWRITES | LOSSY
            bit varying(3) | bit varying(5) | NONE | EXACT
            bit varying(5) | bit varying(3) | REWRITES | LOSSY
            timestamp(3) with time zone | timestamp(6) with time zone | NONE | EXACT
            timestamp(3) with time zone | timestamp with time zone | NONE | EXACT
            timestamp(3) without time zone | timestamp without time zone | NONE | EXACT
            timestamp with time zone | timestamp(3) with time zone | REWRITES | LOSSY
            time(3) without time zone | time without time zone | NONE | EXACT
            interval(3) | interval | NONE | EXACT
            cidr | inet | NONE | EXACT
            smallint | integer | REWRITES | EXACT
            integer | bigint | REWRITES | EXACT
            bigint | integer | REWRITES | LOSSY
            character varying(10)[] | character varying(20)[] | REWRITES | LOSSY
            character(3) | text | REWRITES | EXACT
            json | jsonb | REWRITES | LOSSY
            date | timestamp with time zone | REWRITES | LOSSY
            numeric | money | REWRITES | LOSSY
            macaddr | macaddr8 | REWRITES | LOSSY
            time without time zone | time with time zone | REWRITES | LOSSY
            bit varying | bit(3) | REWRITES | LOSSY
            integer | double precision | REWRITES | LOSSY
            """)
    void work_and_grade_are_as_the_server_shows(String from, String to, RowAccess work, Reversibility grade) {
        db.execute("create table orders (total %s); insert into orders values (null)".formatted(from));
        var change = Change.of(schema -> schema.alterColumn("orders", column(from), column(to)));
        var operation = change.up().get(0);

        var cost = MeasuredCost.of(db, OperationSql.of(operation), TransactionRequirement.ANY);

        change.down().forEach(back -> OperationSql.of(back).forEach(db::execute));
        assertThat(operation.cost().rowAccess()).isEqualTo(work);
        assertThat(operation.reversibility()).isEqualTo(grade);
        assertThat(cost.rewritten()).isEqualTo(work == RowAccess.REWRITES ? List.of("orders") : List.of());
    }

    private static Column<?> column(String type) {
        return Column.named("total").ofSql(type);
    }
}
