package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of new migrations, as they are written and as the compiler takes them. */
class NewCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;

    @BeforeEach
    void an_empty_project() {
        command = new CommandRun(folder);
    }

    @Test
    void the_first_one_needs_a_package() {
        assertThat(command.run("new", "customers", "--kind", "code")).isEqualTo(2);
        assertThat(command.err()).isEqualTo("There is no migration yet: say where they go, --package=app.db\n");

        assertThat(command.run("new", "customers", "--kind", "code", "--package", "app.db"))
                .isZero();
        assertThat(command.out())
                .isEqualTo("created  src/main/java/app/db/V0001Customers.java     (version 1, the first of app.db)\n");
    }

    @Test
    void the_next_one_follows_in_the_only_package() throws IOException {
        write(
                "app/db/V0006Older.java",
                "package app.db;\n/** Unlike @Migration(9). */ @Migration(description = \"a (b) \\\" version = 8\", version = 6) class V0006Older {}");
        write("app/db/V0007Old.java", "package app.db;\n@Migration(7) class V0007Old {}");
        Files.write(folder.resolve("src/main/java/app/db/Latin.java"), new byte[] {'/', '/', (byte) 0xe9});

        assertThat(command.run("new", "add tax-rate", "--kind", "derived")).isZero();

        assertThat(folder.resolve("src/main/java/app/db/V0008AddTaxRate.java"))
                .content()
                .contains("version = 8, description = \"add tax rate\"");
    }

    @Test
    void each_kind_compiles_as_it_is() throws IOException {
        command.run("new", "one", "--kind", "derived", "--package", "app.db");
        command.run("new", "two", "--kind", "code");
        command.run("new", "three", "--kind", "forward_only", "--reason", "a \"quoted\" reason");
        assertThat(command.err()).isEmpty();

        Workspace workspace = MigrationBuild.workspace(folder.resolve("build"));
        for (var name : List.of("V0001One", "V0002Two", "V0003Three")) {
            workspace.write(
                    "app.db." + name, Files.readString(folder.resolve("src/main/java/app/db/" + name + ".java")));
        }
        assertThat(workspace.compile(List.of("app.db.V0001One", "app.db.V0002Two", "app.db.V0003Three")))
                .isEmpty();
    }

    @Test
    void the_kind_is_asked_for() {
        command.answering("forward-only\nit moves money\n");

        assertThat(command.run("new", "money", "--package", "app.db")).isZero();

        assertThat(folder.resolve("src/main/java/app/db/V0001Money.java"))
                .content()
                .contains("implements ForwardOnly", "return \"it moves money\";");
    }

    @Test
    void a_script_has_to_say_the_kind() {
        assertThat(command.run("new", "money", "--package", "app.db")).isEqualTo(2);
        assertThat(command.err()).contains("--kind=derived, --kind=code or --kind=forward_only");
        assertThat(folder.resolve("src")).doesNotExist();
    }

    @Test
    void only_the_path_is_printed_for_an_editor() {
        assertThat(command.run("new", "tax", "--kind", "code", "--package", "app.db", "--print"))
                .isZero();
        assertThat(command.out()).isEqualTo("src/main/java/app/db/V0001Tax.java\n");
    }

    @Test
    void several_packages_are_a_choice() throws IOException {
        write("app/db/V1.java", "package app.db;\n@Migration(version = 1) class V1 {}");
        write("app/audit/V1.java", "package app.audit;\n@Migration(version = 1) class V1 {}");

        assertThat(command.run("new", "tax", "--kind", "code")).isEqualTo(2);
        assertThat(command.err()).endsWith("choose one, --package=app.audit or --package=app.db\n");
    }

    @Test
    void a_file_is_never_written_over() throws IOException {
        write("app/db/V0001Tax.java", "package app.db; class V0001Tax {}");

        assertThat(command.run("new", "tax", "--kind", "code", "--package", "app.db"))
                .isEqualTo(9);
        assertThat(folder.resolve("src/main/java/app/db/V0001Tax.java"))
                .hasContent("package app.db; class V0001Tax {}");
    }

    @Test
    void a_name_is_words() {
        assertThat(command.run("new", "a;b", "--kind", "code", "--package", "app.db"))
                .isEqualTo(2);
        assertThat(command.err()).startsWith("A name is words of letters and digits");
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve("src/main/java").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
