package dev.rung.schema.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> KNOWN = List.of("orders", "order_lines", "billing.invoices", "\"Orders\"");

    @Test
    void a_letter_too_many_or_too_few_is_near() {
        assertThat(NearNames.of("ordrs", KNOWN)).containsExactly("orders", "\"Orders\"");
        assertThat(NearNames.of("prices", KNOWN)).isEmpty();
    }

    @Test
    void schema_quotes_and_capitals_are_easily_forgotten() {
        assertThat(NearNames.of("Invoices", KNOWN)).containsExactly("billing.invoices");
    }

    @Test
    void of_one_name_in_two_schemas_the_one_in_the_named_schema_comes_first() {
        assertThat(NearNames.of("billing.invoces", List.of("archive.invoices", "billing.invoices")))
                .containsExactly("billing.invoices", "archive.invoices");
    }

    @Test
    void the_beginning_of_a_name_is_near() {
        assertThat(NearNames.of("order_lines_old", KNOWN)).containsExactly("order_lines");
    }

    @Test
    void only_what_is_near_is_asked_for() {
        assertThat(NearNames.question("invoice", KNOWN)).isEqualTo("did you mean billing.invoices? Else ");
        assertThat(NearNames.question("prices", KNOWN)).isEmpty();
    }
}
