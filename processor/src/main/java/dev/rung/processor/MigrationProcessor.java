package dev.rung.processor;

import com.google.auto.service.AutoService;
import dev.rung.Migration;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks all migrations of a package and writes its catalog. Looks at every class, because one may have lost the annotation,
 * and claims none: {@link MigrationProcessorClaim} does.
 *
 * @since 0.1
 */
@AutoService(Processor.class)
public final class MigrationProcessor extends AbstractProcessor {

    private @Nullable Compilation compilation;
    private boolean broken;

    /** For the compiler. */
    public MigrationProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return isInitialized() && CompilerEnvironment.isWatched(processingEnv)
                ? Set.of(Migration.class.getName()) // Gradle compiles all anew for a processor that is shown @Override
                : Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!broken) {
            look(round);
        }
        return false;
    }

    private void look(RoundEnvironment round) {
        var reporter = new Reporter(processingEnv.getMessager());
        try {
            if (compilation == null) {
                compilation = new Compilation(processingEnv, reporter);
            }
            compilation.round(round);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            broken = true; // what follows would only be more of the same
            reporter.reportBug(e);
        }
    }
}
