package dev.rung.processor;

import com.google.auto.service.AutoService;
import dev.rung.Migration;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims {@code @Migration} and does nothing else, so that {@code -Xlint:all -Werror} does not complain of an annotation
 * that nobody claimed. Must come after {@link MigrationProcessor}, which javac would else not call once everything is
 * claimed: services are registered by name, in this order.
 *
 * @since 0.1
 */
@AutoService(Processor.class)
public final class MigrationProcessorClaim extends AbstractProcessor {

    /** For the compiler. */
    public MigrationProcessorClaim() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Migration.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
