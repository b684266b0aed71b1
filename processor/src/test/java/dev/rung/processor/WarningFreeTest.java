package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.service.AutoService;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who build with {@code -Xlint:all -Werror} get no warning from the processor. */
class WarningFreeTest {

    private static final String[] STRICT = {"-Xlint:all", "-Werror", "-Arung.since=1", "-Arung.versions=sequence"};

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void sources() {
        workspace = Compile.workspace(folder)
                .migration("app.db.V1")
                .migration("app.db.V2")
                .write("app.Plain", "package app; class Plain { @Override public String toString() { return null; } }");
    }

    @Test
    void migrations_compile_without_a_warning() {
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2", "app.Plain"), STRICT))
                .isEmpty();
        assertThat(workspace.has("app/db/RungCatalog.class")).isTrue();
    }

    @Test
    void accepted_risks_compile_without_a_warning() {
        workspace.write(
                "app.db.V2",
                Workspace.migration("app.db.V2", 2)
                        .replace("@Migration", "@dev.rung.AcceptRisk(rule = \"L101\", reason = \"new\")\n@Migration")
                        .replace(
                                "public void up",
                                "@dev.rung.AcceptRisk(rule = \"L1\", reason = \"a\")"
                                        + " @dev.rung.AcceptRisk(rule = \"L2\", reason = \"b\") public void up"));

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), STRICT)).isEmpty();
    }

    @Test
    void options_are_recognized_where_there_is_no_migration() {
        assertThat(workspace.compile(List.of("app.Plain"), STRICT)).isEmpty();
    }

    @Test
    void migrations_compile_without_a_warning_beside_another_processor() {
        workspace.write(
                "app.Other", "package app; @Deprecated @com.google.auto.service.AutoService({}) class Other {}");

        String said = workspace
                .with(Compile.processors(new OtherProcessor()))
                .compile(
                        List.of("app.db.V1", "app.db.V2", "app.Other"),
                        "-Xlint:all",
                        "-Werror",
                        "-cp",
                        ClassPath.api() + System.getProperty("path.separator") + ClassPath.jarOf(AutoService.class));

        assertThat(said).isEmpty();
    }

    @Test
    void another_processor_sees_the_annotation_first_or_last() {
        var first = new OtherProcessor();
        var processors = Compile.processors();
        processors.add(0, first);

        assertThat(workspace.with(processors).compile(List.of("app.db.V1", "app.db.V2"), STRICT))
                .isEmpty();
        assertThat(workspace.has("app/db/RungCatalog.class")).isTrue();
    }

    /** javac calls no further processor once everything is claimed, and AutoService registers by name. */
    @Test
    void the_claim_is_registered_after_the_processor() throws IOException {
        try (var services =
                MigrationProcessor.class.getResourceAsStream("/META-INF/services/" + Processor.class.getName())) {
            assertThat(services).isNotNull();
            assertThat(new String(services.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            MigrationClassProcessor.class.getName(),
                            MigrationProcessor.class.getName(),
                            MigrationProcessorClaim.class.getName());
        }
    }

    @Test
    void a_named_module_compiles_without_a_warning() {
        workspace.write("module-info", """
                module app {
                    requires dev.rung;
                    provides dev.rung.catalog.MigrationCatalog with app.db.RungCatalog;
                }
                """);
        workspace.write("app.db.package-info", "package app.db;");

        String said = workspace.compile(
                List.of("module-info", "app.db.V1", "app.db.V2"),
                "-Xlint:all",
                "-Werror",
                "--module-path",
                ClassPath.api() + System.getProperty("path.separator") + ClassPath.jarOf(NullMarked.class));

        assertThat(said).isEmpty();
        assertThat(workspace.has("app/db/RungCatalog.class")).isTrue();
        assertThat(workspace.output("app/db/RungCatalog.java")).doesNotContain("@Generated");
    }

    /** Claims the annotation that is its own. */
    private static final class OtherProcessor extends AbstractProcessor {

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of(AutoService.class.getName());
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // as most processors do
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return true;
        }
    }
}
