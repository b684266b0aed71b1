package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.rung.processor.MigrationProcessor;
import dev.rung.processor.MigrationProcessorClaim;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside other processors, in strict builds, and where it cannot work. */
class CompilerEnvironmentsTest {

    private static final String[] STRICT = {"-Xlint:all", "-Werror", "-Arung.target=18", "-Arung.sql=on"};

    @Test
    void a_strict_build_beside_the_processor_notices_nothing() {
        var compilation = Compile.javacWith(all(), (Object[]) STRICT).compile(migration("create table t (id bigint)"));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedFiles())
                .anySatisfy(file -> assertThat(file.getName()).endsWith("RungCatalog.class"));
    }

    @Test
    void a_strict_build_without_any_migration_notices_nothing() {
        var plain = JavaFileObjects.forSourceString("app.Plain", "package app; class Plain {}");

        assertThat(Compile.javac((Object[]) STRICT).compile(plain).diagnostics())
                .isEmpty();
    }

    @Test
    void wrong_sql_fails_the_compilation_beside_the_processor() {
        var compilation = Compile.javacWith(all()).compile(migration("create tabel t (id bigint)"));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        assertThat(Compile.messages(compilation)).contains("syntax error at or near \"tabel\"");
    }

    /** The only kind of annotation in the source is the one that rung-processor claims. */
    @ParameterizedTest
    @MethodSource("orders")
    void it_runs_wherever_it_is_on_the_processor_path(List<Processor> order) {
        var options = new Object[] {"-Xlint:all", "-Werror", "-Arung.target=17"};
        var compilation = Compile.javacWith(order, options).compile(JavaFileObjects.forSourceString("app.V1", """
                        package app;
                        @dev.rung.Migration(version = 1, description = "one")
                        final class V1 implements dev.rung.ForwardOnly {
                            public void up(dev.rung.MigrationContext db) { db.execute("slect"); }
                            public String reason() { return "none"; }
                        }
                        """));

        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(Compile.messages(compilation)).contains("PostgreSQL 17: syntax error at or near \"slect\"");
    }

    static Stream<List<Processor>> orders() {
        return Stream.of(
                List.of(new SqlCheckProcessor(), new MigrationProcessor(), new MigrationProcessorClaim()),
                List.of(new MigrationProcessor(), new MigrationProcessorClaim(), new SqlCheckProcessor()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xlint:all", "-proc:full", "-parameters", "-XDcompilePolicy=simple", "-g:none"})
    void it_checks_whatever_the_compiler_options_are(String option) {
        if (option.equals("-proc:full") && Runtime.version().feature() < 21) {
            return;
        }
        assertThat(Compile.messages(Compile.javac(option).compile(migration("slect"))))
                .contains("syntax error at or near \"slect\"");
    }

    @Test
    void code_that_does_not_compile_for_another_reason_is_reported_as_usual() {
        var compilation = Compile.javac().compile(JavaFileObjects.forSourceString("app.Broken", """
                        package app;
                        class Broken {
                            void run(dev.rung.MigrationContext db) { db.execute(missing); db.execute("slect"); db.execute(); }
                        }
                        """));

        assertThat(Compile.messages(compilation)).contains("cannot find symbol").doesNotContain("bug");
    }

    @Test
    void wrapped_compilers_get_one_note_and_no_check() {
        var compilation = Compile.javacWith(List.of(new Wrapped())).compile(migration("slect"));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(Compile.messages(compilation))
                .isEqualTo("note: SQL is not checked: it takes javac itself, which this is not.\n");
    }

    @Test
    void text_that_the_parser_cannot_take_is_noted_and_compiles() {
        var compilation = Compile.javac().compile(migration("select \'\\0\'"));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(Compile.messages(compilation))
                .contains(
                        "warning: This SQL was not checked, because it holds the character 0, which PostgreSQL cannot store.");
    }

    @Test
    void text_that_is_nested_too_deeply_is_noted_and_compiles() {
        var deep = Compile.javac().compile(migration("select 1" + " + 1".repeat(700)));
        var shallow = Compile.javac()
                .compile(migration("alter type m add value 'x'; select '{[', 'x'::m, 1" + " + 1".repeat(200)));

        assertThat(deep.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(Compile.messages(deep))
                .contains("warning: This SQL was not checked, because it is nested too deeply.");
        assertThat(Compile.messages(shallow)).contains("[L124]").doesNotContain("note");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void text_without_a_statement_is_no_error_and_what_comes_after_it_is_read(int target) {
        var compilation = Compile.javac("-Arung.target=" + target).compile(migration("\"); db.execute(\"slect"));

        assertThat(Compile.messages(compilation))
                .contains("PostgreSQL " + target + ": syntax error at or near \"slect\"")
                .doesNotContain("bug");
    }

    private static List<Processor> all() {
        return List.of(new SqlCheckProcessor(), new MigrationProcessor(), new MigrationProcessorClaim());
    }

    private static JavaFileObject migration(String sql) {
        return JavaFileObjects.forSourceString("app.V1", """
                package app;

                import dev.rung.Migration;
                import dev.rung.MigrationContext;
                import dev.rung.Reversible;

                @Migration(version = 1, description = "one")
                final class V1 implements Reversible {

                    @Override
                    public void up(MigrationContext db) {
                        db.execute("%s");
                    }

                    @Override
                    public void down(MigrationContext db) {
                        db.execute("drop table t");
                    }
                }
                """.formatted(sql));
    }

    /** Sees another environment than javac's own, as in some editors. */
    private static final class Wrapped extends AbstractProcessor {

        private final SqlCheckProcessor processor = new SqlCheckProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init((ProcessingEnvironment) java.lang.reflect.Proxy.newProxyInstance(
                    Wrapped.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(environment, arguments)));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
