package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.table;
import static dev.rung.schema.definition.Privilege.SELECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.PolicyDefinition.Command;
import dev.rung.schema.internal.ddl.OperationSql;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Impossible definitions are refused when a change is read, in the words of its author. */
class IncompleteObjectsTest {

    @Test
    void rows_that_cannot_be_found_again_are_refused() {
        assertRefused(
                db -> db.insertInto("currencies").columns("code").row("EUR"),
                "rows of table currencies cannot be found again: key [] has to be among the columns [code]");
        assertRefused(
                db -> db.insertInto("currencies").key("code").columns("code").row((Object) null),
                "a row of table currencies has null in its key [code], and cannot be found by it: [null]");
        assertRefused(
                db -> db.insertInto("currencies").key("code").columns("code").row("EUR", "Euro"),
                "a row of table currencies has 2 values for 1 columns: ['EUR', 'Euro']");
        assertRefused(
                db -> db.insertInto("currencies").key("code").columns("code"),
                "no row for table currencies: give it one with row(values)");
    }

    @Test
    void what_is_begun_and_not_completed_is_refused_when_the_change_is_read() {
        assertRefused(
                db -> db.createTrigger("audit").on("orders").after("insert"),
                "trigger audit is not complete: say on(table), when it fires, and sql(action)");
        assertRefused(db -> db.createPolicy("own"), "policy own has no table: name it with on(table)");
        assertRefused(
                db -> db.createStatistics("both"), "statistics both have no table: name it with on(table, columns)");
        assertRefused(
                db -> db.createStatistics("both").on("orders"),
                "statistics both have no columns: name two of them, or an expression");
        assertRefused(
                db -> db.grant(SELECT).on(table("orders")),
                "grant of [SELECT] is not complete: say on(object).to(role)");
        assertRefused(
                db -> db.revoke(SELECT).on(table("orders")),
                "revoke of [SELECT] is not complete: say on(object).from(role)");
        assertRefused(
                db -> db.grant().on(table("orders")).to("clerk"), "role clerk is granted nothing: name a privilege");
    }

    @Test
    void what_postgresql_cannot_alter_in_a_policy_is_refused() {
        assertRefused(
                db -> db.alterPolicy("own", "orders", from -> from.using("true"), to -> to.forCommand(Command.SELECT)),
                "policy own of orders cannot be altered so: only roles and conditions change, and a condition is"
                        + " neither added nor dropped; drop the policy and create another");
    }

    @Test
    void an_object_moves_only_from_a_schema_that_is_said() {
        assertRefused(
                db -> db.moveToSchema(table("orders"), "billing"),
                "table orders is to move to schema billing, and its inverse is not known: name it with the schema where it is");
    }

    @Test
    void an_enum_has_no_label_twice() {
        assertRefused(
                db -> db.createEnum("order_status", "draft", "draft"),
                "enum order_status has a label twice: [draft, draft]");
    }

    @Test
    void a_routine_without_arguments_in_parentheses_is_refused() {
        assertRefused(
                db -> db.createFunction("total", "returns int"),
                "total is not the signature of a routine: write its name and its arguments, such as total(integer) or clean()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total()                                              | "total"()
            total(integer)                                       | "total"(integer)
            billing.total(a integer default 5)                   | "billing"."total"(a integer)
            total(a integer = 5, inout b text[] default '{}')    | "total"(a integer, inout b text[])
            total(a text DEFAULT 'x, (y', b numeric(5, 2) := 1)  | "total"(a text, b numeric(5, 2))
            total(a int = greatest(1, 2), variadic b int[])      | "total"(a int, variadic b int[])
            total("default" text, b_default int)                 | "total"("default" text, b_default int)
            "a(b"(int)                                           | "a(b"(int)
            total(a int default array[1, 2][1], b "x,y".z)       | "total"(a int, b "x,y".z)
            """)
    void a_routine_is_named_without_the_defaults_of_its_arguments(String signature, String named) {
        var change = Change.of(db -> db.dropFunction(signature, "returns int"));

        assertThat(OperationSql.of(change.up().get(0))).containsExactly("drop function " + named);
    }

    private static void assertRefused(Consumer<ReversibleSchema> author, String message) {
        assertThatThrownBy(() -> Change.of(author))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
