package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.catalog.MigrationsLock;
import dev.rung.testing.ClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version 1 of {@code app.db} was released, version 2 was not; both drop a table. */
class ReleasedTest {

    private static final String LOCK =
            "app.db 1 rung1:0c5fd190eee3281a9a873d2922be664c4ad6356378057b0000e21c4c5909d31b 1.0 first\n";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void create_the_folder_of_class_files() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @Test
    void without_a_lock_each_migration_is_warned_of() throws IOException {
        assertThat(warned()).containsExactly("V1", "V2");
    }

    @Test
    void with_the_lock_beside_the_class_files_only_what_can_still_be_changed_is() throws IOException {
        write(classes, LOCK);

        assertThat(warned()).containsExactly("V2");
    }

    @Test
    void with_the_lock_on_the_source_path() throws IOException {
        write(folder, LOCK);

        assertThat(warned("-sourcepath", folder.toString())).containsExactly("V2");
    }

    @Test
    void with_the_lock_on_the_class_path() throws IOException {
        write(folder, LOCK);

        assertThat(warned("-cp", folder + java.io.File.pathSeparator + ClassPath.api()))
                .containsExactly("V2");
    }

    @Test
    void with_the_lock_that_the_option_names_and_no_other() throws IOException {
        write(classes, LOCK);
        var empty = Files.writeString(folder.resolve("empty.lock"), "");

        assertThat(warned("-Arung.lock=" + classes.resolve(MigrationsLock.RESOURCE)))
                .containsExactly("V2");
        assertThat(warned("-Arung.lock=" + empty)).containsExactly("V1", "V2");
        assertThat(warned("-Arung.lock=" + folder.resolve("none"))).containsExactly("V1", "V2");
    }

    @Test
    void a_release_of_another_package_says_nothing() throws IOException {
        write(classes, LOCK.replace("app.db", "app.other"));

        assertThat(warned()).containsExactly("V1", "V2");
    }

    @Test
    void sql_that_postgresql_cannot_read_is_reported_all_the_same() throws IOException {
        write(classes, LOCK);

        assertThat(compile("drop tabel orders", List.of())).contains("V1.java:4: error: [L001]");
    }

    private static void write(Path folder, String lock) throws IOException {
        var file = folder.resolve(MigrationsLock.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lock);
    }

    /** Returns the classes whose {@code drop table} is warned of. */
    private List<String> warned(String... options) throws IOException {
        return compile("drop table orders", List.of(options))
                .lines()
                .filter(line -> line.contains("[L111]"))
                .map(line -> line.replaceFirst(".*(V\\d)\\.java:4: warning: \\[L111].*", "$1"))
                .toList();
    }

    private String compile(String sql, List<String> options) throws IOException {
        var all = new ArrayList<>(List.of("-d", classes.toString(), "-cp", ClassPath.api()));
        all.addAll(options);
        all.addAll(List.of(source(1, sql), source(2, sql)));
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources =
                    files.getJavaFileObjects(all.remove(all.size() - 2), all.remove(all.size() - 1));
            var task = compiler.getTask(said, files, null, all, null, sources);
            task.setProcessors(List.of(new SqlCheckProcessor()));
            task.call();
        }
        return said.toString();
    }

    private String source(int version, String sql) throws IOException {
        var file = folder.resolve("sources/app/db/V" + version + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                        package app.db;
                        @dev.rung.Migration(version = %1$d, description = "one")
                        final class V%1$d implements dev.rung.ForwardOnly {
                            @Override public void up(dev.rung.MigrationContext db) { db.execute("%2$s"); }
                            @Override public String reason() { return "none"; }
                        }
                        """.formatted(version, sql)).toString();
    }
}
