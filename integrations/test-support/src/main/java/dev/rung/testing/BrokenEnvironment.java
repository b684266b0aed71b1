package dev.rung.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs a processor in an environment that refuses something, as wrappers in IDEs do. */
public final class BrokenEnvironment extends AbstractProcessor {

    private final Processor processor;
    private final Optional<Exception> refusal;

    private BrokenEnvironment(Processor processor, Optional<Exception> refusal) {
        this.processor = processor;
        this.refusal = refusal;
    }

    /** The environment is not javac's own, so that javac's trees refuse it; all else works. */
    public static Processor withoutTrees(Processor processor) {
        return new BrokenEnvironment(processor, Optional.empty());
    }

    /** No source file can be created. */
    public static Processor withFullDisk(Processor processor) {
        return new BrokenEnvironment(processor, Optional.of(new IOException("No space left on device")));
    }

    /** The creation of a source file throws what nothing is prepared for. */
    public static Processor with(Processor processor, RuntimeException bug) {
        return new BrokenEnvironment(processor, Optional.of(bug));
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(wrap(ProcessingEnvironment.class, environment));
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                if (method.getName().equals("getFiler")) {
                    return wrap(Filer.class, processingEnv.getFiler());
                }
                if (method.getName().equals("createSourceFile") && refusal.isPresent()) {
                    throw refusal.get();
                }
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }
}
