package dev.rung.sqlcheck;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.rung.Migration;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Checks the SQL of a compilation. It looks at nothing in the rounds, where bodies of methods have no types yet, but
 * listens for classes that javac has analyzed. Claims no annotation, and may be anywhere on the processor path: javac
 * asks no processor once every annotation is claimed, but none claims the {@code @Override} in the catalogs that
 * {@code rung-processor} writes, so it comes to this one in the round after at the latest.
 *
 * <p>Options: {@code -Arung.sql=off} does nothing; {@code -Arung.lint=off} only looks for errors; {@code -Arung.target=14}
 * to {@code 18} is the server's major version, 18 if not given; for a newer one the grammar of 18 reads, and what it does not
 * know is a note; {@code -Arung.verbose} reports what was not checked, and what
 * it cost. {@code -Arung.lock} is that of {@code rung-processor}: of released migrations only errors are reported.
 *
 * @since 0.1
 */
@AutoService(Processor.class)
public final class SqlCheckProcessor extends AbstractProcessor {

    private Optional<SqlListener> listener = Optional.empty();

    /** For the compiler. */
    public SqlCheckProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
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
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        var given = environment.getOptions();
        Options.mistake(given)
                .ifPresentOrElse(
                        mistake -> environment.getMessager().printMessage(Diagnostic.Kind.ERROR, mistake),
                        () -> listener = listener(environment, Options.of(given)));
    }

    private static Optional<SqlListener> listener(ProcessingEnvironment environment, Options options) {
        if (options.check() == Options.Check.OFF) {
            return Optional.empty();
        }
        var missing = MissingJars.now();
        if (!missing.isEmpty()) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING,
                            ("SQL is not checked: on the processor path rung-sql-check lacks %s. Maven and Gradle bring them; for"
                                            + " javac name them in -processorpath, see docs/builds.md.")
                                    .formatted(String.join(", ", missing)));
            return Optional.empty();
        }
        try {
            var trees = Trees.instance(environment);
            var reporter = new Reporter(environment.getMessager(), trees);
            var listener = new SqlListener(trees, reporter, options, Released.in(environment));
            JavacTask.instance(environment).addTaskListener(listener);
            return Optional.of(listener);
        } catch (RuntimeException | LinkageError e) { // another compiler, or a wrapper around javac
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE, "SQL is not checked: it takes javac itself, which this is not.");
            return Optional.empty();
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        listener.filter(each -> !round.getElementsAnnotatedWith(Migration.class).isEmpty())
                .ifPresent(SqlListener::prepare);
        return false;
    }
}
