package dev.rung.runtime.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each column of each catalog of the server is read by a snapshot, or left out for a reason that {@code catalogs.txt} gives. A
 * newer server with a catalog or a column more fails here, and nowhere else.
 */
@ExtendWith(FreshDatabase.class)
class CatalogColumnsTest {

    private static final Path REASONS = Path.of("src", "test", "resources", "catalogs.txt");
    private static final String ALL = "*";

    private static final String COLUMNS = """
            select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped""";

    @Test
    void is_read_or_left_out_for_a_reason(TestDatabase db) throws IOException {
        var leftOut = leftOut();

        assertThat(db.queryStrings(COLUMNS))
                .filteredOn(column -> !isRead(db, column))
                .allSatisfy(column -> assertThat(leftOut)
                        .as("%s: say in %s why it is not read, or read it", column, REASONS)
                        .containsAnyOf(column, catalog(column) + '.' + ALL));
    }

    @Test
    void is_not_both(TestDatabase db) throws IOException {
        assertThat(leftOut())
                .filteredOn(column -> !column.endsWith(ALL))
                .allSatisfy(column -> assertThat(isRead(db, column)).as(column).isFalse());
    }

    @Test
    void no_reason_is_without_words() throws IOException {
        assertThat(lines()).allMatch(line -> line.matches("pg_\\w+ (\\*|\\w+( \\w+)*): \\w.+"));
    }

    private static boolean isRead(TestDatabase db, String column) {
        var sql = CatalogReader.sql((int) db.queryLong("select current_setting('server_version_num')::int / 10000"));
        return hasWord(sql, "pg_catalog\\." + catalog(column))
                && hasWord(sql, column.substring(column.indexOf('.') + 1));
    }

    private static boolean hasWord(String sql, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(sql).find();
    }

    private static String catalog(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static List<String> leftOut() throws IOException {
        var columns = new ArrayList<String>();
        for (var line : lines()) {
            var words = List.of(line.substring(0, line.indexOf(':')).split(" "));
            words.subList(1, words.size()).forEach(column -> columns.add(words.get(0) + '.' + column));
        }
        return columns;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(REASONS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
