package dev.rung.runtime.internal.execute.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLWarning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkippedNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relation \"o'brien\" already exists, skipping",
                "Relation »o'brien« existiert bereits, wird übersprungen",
                "la relation «\u00a0o'brien\u00a0» existe déjà, poursuite du traitement",
                "l'oggetto \"o'brien\" esiste già, c'è"
            })
    void a_name_is_found_in_whatever_language(String message) {
        assertThat(SkippedNames.in(new SQLWarning(message, "42P07"))).contains("o'brien");
        assertThat(SkippedNames.in(new SQLWarning(message, "42710"))).isEmpty();
    }
}
