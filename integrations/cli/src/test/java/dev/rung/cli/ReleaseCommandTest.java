package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.processor.MigrationProcessor;
import dev.rung.testing.BrokenEnvironment;
import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releasing migrations from the command line. */
class ReleaseCommandTest {

    @TempDir
    private Path folder;

    private CommandRun command;
    private Workspace workspace;
    private Path lock;

    @BeforeEach
    void two_migrations_are_compiled() {
        command = new CommandRun(folder);
        workspace = MigrationBuild.workspace(folder).migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1", "app.db.V2"));
        lock = folder.resolve("main/META-INF/rung/migrations.lock");
    }

    @Test
    void writes_a_file_that_the_compiler_takes() throws IOException {
        assertThat(release("1.0")).isZero();

        assertThat(said()).isEqualTo("released app.db 1 \"number 1\"\nreleased app.db 2 \"number 2\"\n");
        assertThat(Files.readString(lock))
                .matches("(?s)# .*\n# .*\napp\\.db 1 rung1:[0-9a-f]{64} 1\\.0 number 1\napp\\.db 2 .* number 2\n");
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), "-Arung.lock=" + lock))
                .isEmpty();
        try (var files = Files.list(lock.getParent())) {
            assertThat(files).containsExactly(lock);
        }
    }

    @Test
    void adds_what_is_new_and_nothing_the_second_time() throws IOException {
        release("1.0");
        String before = Files.readString(lock);
        workspace.migration("app.db.V3").migration("app.audit.V1").compile(List.of("app.db.V3", "app.audit.V1"));

        assertThat(release("1.1")).isZero();
        assertThat(said()).isEqualTo("released app.audit 1 \"number 1\"\nreleased app.db 3 \"number 3\"\n");
        String after = Files.readString(lock);
        assertThat(after.lines().filter(line -> !line.contains(" 1.1 ")))
                .containsExactlyElementsOf(before.lines().toList());

        assertThat(release("1.2")).isZero();
        assertThat(said()).endsWith("migrations.lock has all 4 migrations already\n");
        assertThat(Files.readString(lock)).isEqualTo(after);
    }

    @Test
    void reads_a_jar() throws IOException {
        assertThat(run("1.0", jar(), lock)).isZero();

        assertThat(Files.readString(lock)).contains("app.db 2 rung1:");
    }

    @Test
    void refuses_to_rewrite_and_says_everything_at_once() throws IOException {
        workspace.migration("app.db.V3").migration("app.db.V4");
        workspace.compile(List.of("app.db.V3", "app.db.V4"), "-Arung.versions=timestamp");
        release("1.0");
        String before = Files.readString(lock)
                .replaceAll("app.db 1 .*\n", "")
                .replaceAll("(app.db 2 rung1:)....", "$10000")
                .concat("<<<<<<<\n");
        Files.writeString(lock, before);

        assertThat(release("1.1")).isEqualTo(9);

        assertThat(said())
                .containsSubsequence(
                        "Nothing was written to ",
                        "line 6 of the lock is broken",
                        "version 1 \"number 1\" of app.db lies below version 4, which was released; renumber it",
                        "version 2 \"number 2\" of app.db was changed after it was released in 1.0: rung1:0000");
        assertThat(Files.readString(lock)).isEqualTo(before);
    }

    @Test
    void refuses_what_has_no_checksum() {
        workspace.migration("app.db.V3").with(List.of(BrokenEnvironment.withoutTrees(new MigrationProcessor())));
        workspace.compile(List.of("app.db.V3"));

        assertThat(release("1.0")).isEqualTo(9);
        assertThat(said()).contains("version 3 \"number 3\" of app.db has no checksum; compile it with javac");
        assertThat(lock).doesNotExist();
    }

    @Test
    void says_where_there_is_nothing_to_release() {
        assertThat(run("1.0", folder.resolve("elsewhere"), lock)).isEqualTo(9);
        assertThat(said()).contains("there is no catalog of migrations in", "compile first");
    }

    @Test
    void says_how_it_is_used() {
        assertThat(run("1. 0", folder, lock)).isEqualTo(2);
        assertThat(said()).contains("The name of a release has no white space: 1. 0", "Try: rung release --help");
    }

    private Path jar() throws IOException {
        var jar = folder.resolve("app.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(workspace.classes())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(
                        workspace.classes().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private int release(String name) {
        return run(name, workspace.classes(), lock);
    }

    private int run(String name, Path classes, Path file) {
        return command.run("release", name, classes.toString(), file.toString());
    }

    private String said() {
        return command.said();
    }
}
