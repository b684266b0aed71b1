package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler takes the checksum of (flyway/flyway#3481: never null; knex/knex#1747: a rename is free). */
class ChecksumTest {

    private static final String SOURCE = Workspace.migration("app.db.V1", 1);

    @TempDir
    private Path folder;

    private List<String> original;

    @BeforeEach
    void original() {
        original = checksumOf("app.db.V1", source -> source);
        assertThat(original).hasSize(1).allMatch(line -> line.matches(".*\"rung1:[0-9a-f]{64}\";"));
    }

    @Test
    void leaves_the_description_out() {
        assertThat(checksumOf(
                        "app.db.V1", source -> source.replace("\"number 1\"", "\"a\" + /* \" */ \"number, (one)\"")))
                .isEqualTo(original);
    }

    @Test
    void leaves_accepted_risks_out() {
        assertThat(
                        checksumOf(
                                "app.db.V1",
                                source -> source.replace(
                                                "@Migration",
                                                "@dev.rung.AcceptRisk(rule = \"L101\", reason = \"new\") @Migration")
                                        .replace(
                                                "public void up",
                                                "@dev.rung.AcceptRisk(rule = \"L1\", reason = \"a\")"
                                                        + " @dev.rung.AcceptRisk(rule = \"L2\", reason = \"b\") public void up")))
                .isEqualTo(original);
    }

    @Test
    void leaves_imports_out() {
        assertThat(checksumOf(
                        "app.db.V1",
                        source -> source.replace("import dev.rung.ForwardOnly;", "")
                                .replace("import dev.rung.Migration;", "import java.util.*; import dev.rung.*;")))
                .isEqualTo(original);
    }

    @Test
    void leaves_comments_and_layout_out() {
        assertThat(checksumOf(
                        "app.db.V1",
                        source -> "/* licence */\n"
                                + source.replace("{", "\n{ // \"why\"\n").replace(";", " ; /** */")))
                .isEqualTo(original);
    }

    @Test
    void leaves_out_what_it_may_refer_to() {
        assertThat(checksumOf(
                        "app.db.V1",
                        source -> source.replace(
                                "@Migration", "@dev.rung.Uses(value = {String.class}, reason = \"(why)\") @Migration")))
                .isEqualTo(original);
    }

    @Test
    void leaves_the_order_of_imports_out() {
        assertThat(checksumOf(
                        "app.db.V1",
                        source -> source.replace("import dev.rung.ForwardOnly;\n", "")
                                .replace("MigrationContext;\n", "MigrationContext;\nimport dev.rung.ForwardOnly;\n")))
                .isEqualTo(original);
    }

    @Test
    void leaves_line_ends_out() {
        assertThat(checksumOf("app.db.V1", source -> source.replace("\n", "\r\n")))
                .isEqualTo(original);
    }

    @Test
    void counts_the_code() {
        assertThat(checksumOf("app.db.V1", source -> source.replace("public V1() {}", "public V1() {;}")))
                .isNotEqualTo(original);
    }

    @Test
    void leaves_the_name_of_the_class_out() {
        assertThat(checksumOf("app.db.V1Customers", source -> source.replace("V1", "V1Customers")))
                .isEqualTo(original);
    }

    @Test
    void leaves_other_classes_of_the_file_out() {
        assertThat(checksumOf("app.db.V1", source -> source + "class Other { int a; }"))
                .isEqualTo(original);
    }

    @Test
    void counts_whether_the_migration_is_transactional() {
        assertThat(checksumOf("app.db.V1", source -> source.replace("1L,", "1L, transactional = false,")))
                .isNotEqualTo(original);
    }

    @Test
    void counts_which_direction_is_outside_a_transaction() {
        var up = "1L, outsideTransaction = dev.rung.Migration.Direction.UP,";

        assertThat(checksumOf("app.db.V1", source -> source.replace("1L,", up))).isNotEqualTo(original);
    }

    @Test
    void counts_the_version() {
        assertThat(checksumOf("app.db.V1", source -> source.replace("1L,", "2L,"))
                        .toString())
                .isNotEqualTo(original.toString().replace("CHECKSUM_1", "CHECKSUM_2"));
    }

    @Test
    void counts_the_statement() {
        assertThat(checksumOf("app.db.V1", source -> source.replace("select 1", "select  1")))
                .isNotEqualTo(original);
    }

    private List<String> checksumOf(String className, UnaryOperator<String> edit) {
        var fresh = Compile.workspace(folder.resolve("run" + System.nanoTime()));
        String said =
                fresh.write(className, edit.apply(SOURCE)).compile(List.of(className), "-Arung.versions=timestamp");
        assertThat(said).isEmpty();
        return fresh.checksums("app.db");
    }
}
