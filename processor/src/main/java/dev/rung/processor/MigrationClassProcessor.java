package dev.rung.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Does what needs a single class only: reports a forgotten {@code @Migration}, and keeps checksums where a build tool watches
 * what is generated. An isolating processor, as Gradle calls it, while {@link MigrationProcessor} is an aggregating one.
 * Claims nothing.
 *
 * @since 0.1
 */
@AutoService(Processor.class)
public final class MigrationClassProcessor extends AbstractProcessor {

    private @Nullable SourceReader reader;

    /** For the compiler. */
    public MigrationClassProcessor() {}

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
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var reporter = new Reporter(processingEnv.getMessager());
        try {
            look(round, reporter);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            reporter.reportBug(e);
        }
        return false;
    }

    private void look(RoundEnvironment round, Reporter reporter) {
        var reader = reader();
        var compiled = RoundTypes.of(round.getRootElements()).compiled(reader);
        ForgottenAnnotation.check(compiled.types()).forEach(reporter::report);
        if (CompilerEnvironment.isWatched(processingEnv)) {
            checksums(compiled.annotated().types(), reader)
                    .forEach((type, checksums) -> keep(type, checksums, reporter));
        }
    }

    private SourceReader reader() {
        if (reader == null) {
            reader = SourceReader.of(processingEnv);
        }
        return reader;
    }

    private static Map<TypeElement, Map<String, String>> checksums(List<TypeElement> migrations, SourceReader reader) {
        var checksums = new LinkedHashMap<TypeElement, Map<String, String>>();
        for (var migration : migrations) {
            reader.read(migration)
                    .ifPresent(text -> checksums
                            .computeIfAbsent(Names.outermost(migration), type -> new LinkedHashMap<>())
                            .put(Names.withinPackage(migration), text.checksum()));
        }
        return checksums;
    }

    private void keep(TypeElement outermost, Map<String, String> checksums, Reporter reporter) {
        try {
            new KeptChecksums(processingEnv.getFiler()).write(outermost, checksums);
        } catch (IOException e) {
            reporter.report(Problem.of(ProblemCode.NOT_WRITTEN, Location.on(outermost), "Its checksum", e));
        }
    }
}
