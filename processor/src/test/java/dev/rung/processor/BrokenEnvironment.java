package dev.rung.processor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs the processor in surroundings that refuse something, as wrappers in IDEs do. */
final class BrokenEnvironment extends AbstractProcessor {

    private final MigrationProcessor processor = new MigrationProcessor();
    private final Exception refusal;

    private BrokenEnvironment(Exception refusal) {
        this.refusal = refusal;
    }

    /** The environment is not javac's own, so that javac's trees refuse it; all else works. */
    static Processor withoutTrees() {
        return new BrokenEnvironment(new IllegalStateException("never thrown"));
    }

    static Processor withFullDisk() {
        return new BrokenEnvironment(new IOException("No space left on device"));
    }

    static Processor with(RuntimeException bug) {
        return new BrokenEnvironment(bug);
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
                if (method.getName().equals("createSourceFile") && !isNever()) {
                    throw refusal;
                }
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private boolean isNever() {
        return "never thrown".equals(refusal.getMessage());
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
