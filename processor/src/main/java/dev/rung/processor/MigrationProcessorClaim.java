package dev.rung.processor;

import com.google.auto.service.AutoService;
import dev.rung.AcceptRisk;
import dev.rung.Migration;
import dev.rung.Uses;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims {@code @Migration}, {@code @Uses}, {@code @AcceptRisk}, and {@code @Generated} as used on the catalogs, and does nothing
 * else: under {@code -Xlint:all -Werror} an annotation without a claim breaks the build. Must come after
 * {@link MigrationProcessor}, which javac would else not call once everything is
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
        return Set.of(
                Migration.class.getName(),
                Uses.class.getName(),
                AcceptRisk.class.getName(),
                AcceptRisk.All.class.getCanonicalName(),
                Cataloger.GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // no other processor handles these
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
