package dev.rung.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: writes classes in its first round. */
final class MigrationGenerator extends AbstractProcessor {

    private static final String BASE = """
            abstract class GeneratedBase implements dev.rung.ForwardOnly {
                GeneratedBase() {}
                public void up(dev.rung.MigrationContext db) {}
                public String reason() { return "none"; }
            }
            """;

    private static final String VERSION_3 = """
            @dev.rung.Migration(version = 3, description = "generated") final class V0003Generated extends GeneratedBase {}
            """;

    private static final String PACKAGE = "app.db";

    private final Map<String, String> classes;
    private boolean done;

    private MigrationGenerator(Map<String, String> classes) {
        this.classes = classes;
    }

    static MigrationGenerator ofBaseClass() {
        return new MigrationGenerator(Map.of("GeneratedBase", BASE));
    }

    static MigrationGenerator ofBaseClassAndMigration() {
        return new MigrationGenerator(Map.of("GeneratedBase", BASE, "V0003Generated", VERSION_3));
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
        if (!done) {
            done = true;
            classes.forEach(this::write);
        }
        return false;
    }

    private void write(String name, String text) {
        try (var writer =
                processingEnv.getFiler().createSourceFile(PACKAGE + "." + name).openWriter()) {
            writer.write("package " + PACKAGE + ";\n" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
