package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableNameTest {

    @Test
    void a_table_is_qualified() {
        assertThat(new TableName("my app", "rung_history").sql()).isEqualTo("\"my app\".\"rung_history\"");
    }
}
