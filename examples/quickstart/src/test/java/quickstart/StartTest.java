package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rung.Migration;
import dev.rung.junit.MigrationTest;
import dev.rung.runtime.Migrator;
import dev.rung.schema.ReversibleSchema;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;

/** What a start with nothing to do costs beside its round trip: what is loaded and read, and how big it is. */
@MigrationTest
class StartTest {

    /** One class of each jar that an application gets with Rung. */
    private static final List<Class<?>> RUNG =
            List.of(Migration.class, ReversibleSchema.class, Migrator.class, LoggerFactory.class, NullMarked.class);

    private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+)");

    @TempDir
    Path temporary;

    @Test
    void loads_few_classes_and_no_migration(DataSource source) throws Exception {
        try (var database = new TestDatabase(source)) {
            database.migrator().migrate();

            var classes = classesOfAStart(database);

            assertThat(classes).contains("dev.rung.runtime.Migrator", "quickstart.db.RungCatalog");
            assertThat(classes).noneMatch(name -> name.startsWith("quickstart.db.V"));
            assertThat(classes).hasSizeLessThanOrEqualTo(90);
        }
    }

    @Test
    void reads_no_resource_but_those_of_service_loaders(DataSource source) throws Exception {
        try (var database = new TestDatabase(source);
                var loader = new Witness()) {
            database.migrator().migrate();

            loader.migrate(database.pool());

            assertThat(loader.read)
                    .contains("META-INF/services/dev.rung.catalog.MigrationCatalog")
                    .allMatch(name -> name.startsWith("META-INF/services/") || name.startsWith("org/slf4j/impl/"));
        }
    }

    @Test
    void brings_along_less_than_1520_kibibytes() throws IOException {
        var size = 0L;
        for (var type : RUNG) {
            size += size(home(type));
        }

        assertThat(size).isBetween(100L * 1024, 1520L * 1024);
    }

    @Test
    void each_jar_of_ours_says_which_version_it_is_and_under_which_licence() throws IOException {
        for (var type : List.of(Migration.class, ReversibleSchema.class, Migrator.class)) {
            assumeThat(home(type)).as("what Maven packs; an IDE has folders").isRegularFile();
            try (var jar = new JarFile(home(type).toFile())) {
                var attributes = jar.getManifest().getMainAttributes();
                assertThat(attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE))
                        .startsWith("Rung ");
                assertThat(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                        .startsWith("0.1");
                assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            }
        }
    }

    @Test
    void beside_each_jar_of_ours_are_the_sources_that_an_ide_shows_the_documentation_from() throws IOException {
        for (var type : List.of(Migration.class, ReversibleSchema.class, Migrator.class)) {
            assumeThat(home(type)).as("what Maven packs; an IDE has folders").isRegularFile();
            var sources = home(type)
                    .resolveSibling(home(type).getFileName().toString().replace(".jar", "-sources.jar"));
            try (var jar = new JarFile(sources.toFile())) {
                assertThat(jar.getEntry(type.getName().replace('.', '/') + ".java"))
                        .isNotNull();
            }
        }
    }

    /** Runs a start in a JVM of its own, without any binding of SLF4J; returns what it loads beside JDK and driver. */
    private List<String> classesOfAStart(TestDatabase database) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = temporary.resolve("classes");
        var classPath = Stream.concat(RUNG.stream(), Stream.of(Shop.class, NothingToDo.class, Driver.class))
                .map(type -> home(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
        var process =
                new ProcessBuilder(java, "-Xlog:class+load:file=" + log, "-cp", classPath, NothingToDo.class.getName());
        process.environment().put("URL", database.url());
        process.environment().put("USER_NAME", database.user());
        process.environment().put("PASSWORD", database.password());
        var said = temporary.resolve("said");
        var started =
                process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said)).contains("0 applied");
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(match -> match.group(1))
                .filter(name -> name.matches("(dev\\.rung|org\\.slf4j|quickstart)\\..*"))
                .filter(name -> !name.equals(NothingToDo.class.getName()))
                .toList();
    }

    /** Returns the jar or the folder that a class comes from. */
    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the size of a jar, or the one that a folder of classes would have as a jar. */
    private static long size(Path home) throws IOException {
        if (Files.isRegularFile(home)) {
            return Files.size(home);
        }
        var jar = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(jar);
                var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(home.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar.size();
    }

    /** Loads Rung and the quickstart once more, and sees what is read. */
    private static final class Witness extends URLClassLoader {

        final Set<String> read = new TreeSet<>();

        Witness() {
            super(
                    Stream.concat(RUNG.stream(), Stream.of(Shop.class))
                            .map(Witness::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        void migrate(DataSource source) throws ReflectiveOperationException {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(this);
            try {
                var builder = loadClass("dev.rung.runtime.Migrator")
                        .getMethod("builder", DataSource.class)
                        .invoke(null, source);
                var migrator = builder.getClass().getMethod("build").invoke(builder);
                migrator.getClass().getMethod("migrate").invoke(migrator);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        @Override
        public URL findResource(String name) {
            read.add(name);
            return super.findResource(name);
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            read.add(name);
            return super.findResources(name);
        }

        private static URL url(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }
    }
}
