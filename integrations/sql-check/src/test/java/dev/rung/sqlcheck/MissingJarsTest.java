package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A processor path without resolved dependencies has the jar alone. */
class MissingJarsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run.endive.|run.endive:runtime, run.endive:wasm",
                "run.endive.wasm.|run.endive:wasm",
                "dev.rung.Migration|rung-api",
                "dev.rung.sql.Sql|rung-schema"
            })
    void one_warning_names_what_is_missing(String missing, String jars) throws ReflectiveOperationException {
        var processor = (Processor) new Without(missing)
                .loadClass(SqlCheckProcessor.class.getName())
                .getConstructor()
                .newInstance();
        var compilation = Compile.javacWith(List.of(processor)).compile(JavaFileObjects.forSourceString("app.V1", """
                package app;
                class V1 {
                    void a(dev.rung.MigrationContext db) { db.execute("slect"); db.execute("slect"); }
                }
                """));

        assertThat(Compile.messages(compilation)).isEqualTo("""
                warning: SQL is not checked: on the processor path rung-sql-check lacks %s. Maven and Gradle bring them; for javac \
                name them in -processorpath, see docs/builds.md.
                """.formatted(jars));
    }

    /** Loads the check anew, and does not find some classes. */
    private static final class Without extends ClassLoader {

        private final String missing;

        private Without(String missing) {
            super(MissingJarsTest.class.getClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(missing)) {
                throw new ClassNotFoundException(name);
            }
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith("dev.rung.sqlcheck.") ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var code = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
