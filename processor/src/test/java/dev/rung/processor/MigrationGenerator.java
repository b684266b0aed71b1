package dev.rung.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: writes the base class of migrations and a migration of its own in its first round. */
final class MigrationGenerator extends AbstractProcessor {

    private final String packageName;
    private boolean done;

    MigrationGenerator(String packageName) {
        this.packageName = packageName;
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
            write(
                    "GeneratedBase",
                    "abstract class GeneratedBase implements dev.rung.ForwardOnly { GeneratedBase() {} "
                            + "public void up(dev.rung.MigrationContext db) {} public String reason() { return \"none\"; } }");
            write(
                    "V0003Generated",
                    "@dev.rung.Migration(version = 3, description = \"generated\") "
                            + "final class V0003Generated extends GeneratedBase {}");
        }
        return false;
    }

    private void write(String name, String text) {
        try (var writer = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + name)
                .openWriter()) {
            writer.write("package " + packageName + ";\n" + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
