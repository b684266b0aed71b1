package dev.rung.runtime.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migration;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.GoldenErrors;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why there is no catalog: what a folder or a jar shows of it. */
@DependsOnJdk
class MissingCatalogTest {

    private static final ClassLoader LOADER = new URLClassLoader("app", new URL[0], null);

    @TempDir
    Path root;

    @Test
    void nothing_is_there() {
        assertMessage("no-catalog-and-no-migration", root, root.resolve("not-there.jar"));
    }

    @Test
    void a_migration_is_there_and_the_processor_did_not_run() throws IOException {
        compiled(root, "shop/db/V0001Customers.class");

        assertMessage("no-catalog-for-a-migration", root);
    }

    @Test
    void a_catalog_is_in_a_jar_and_its_registration_was_lost() throws IOException {
        var jar = root.resolve("shop.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("shop/db/RungCatalog.class"));
            out.putNextEntry(new JarEntry("shop/db/V0001Customers.class"));
        }

        assertMessage("no-catalog-registered", jar);
    }

    @Test
    void a_catalog_is_in_a_folder_or_within_a_jar_of_spring_boot() throws IOException {
        Files.createFile(
                Files.createDirectories(root.resolve("BOOT-INF/classes/shop")).resolve("RungCatalog.class"));

        assertThat(new ClassPathSearch(List.of(root)).catalog().map(ClassPathSearch.Found::className))
                .contains("shop.RungCatalog");
    }

    @Test
    void what_is_no_jar_is_passed_over() throws IOException {
        var broken = Files.writeString(root.resolve("broken.jar"), "no jar at all");

        assertThat(new ClassPathSearch(List.of(broken, root)).catalog()).isEmpty();
    }

    private void assertMessage(String golden, Path... classPath) {
        var missing = MissingCatalog.seenBy(LOADER, new ClassPathSearch(List.of(classPath)));

        GoldenErrors.assertMessage(golden, missing, root.toString(), "<class path>");
    }

    private void compiled(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream annotated =
                Objects.requireNonNull(getClass().getResourceAsStream("MissingCatalogTest$Annotated.class"))) {
            Files.copy(annotated, file);
        }
    }

    @Migration(version = 1, description = "never compiled with the processor")
    static final class Annotated {}
}
