package dev.rung.processor;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Wraps a processor as Gradle does, and keeps the same records. */
record GradleProcessor(Processor processor, boolean isAggregating, GradleAccounts accounts) implements Processor {

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(new Environment(environment, new WatchedFiler(environment.getFiler(), this)));
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // as the one within says
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (isAggregating) {
            annotations.forEach(annotation -> see(annotation, round));
        }
        return processor.process(annotations, round);
    }

    private void see(TypeElement annotation, RoundEnvironment round) {
        var retention = annotation.getAnnotation(Retention.class);
        if (retention != null && retention.value() == RetentionPolicy.SOURCE) {
            accounts.object("an aggregating processor is shown @" + annotation.getSimpleName());
        }
        round.getElementsAnnotatedWith(annotation)
                .forEach(element -> accounts.aggregated().add(outermost(element)));
    }

    private void made(String file, Element... origins) {
        var names =
                Stream.of(origins).map(GradleProcessor::outermost).distinct().toList();
        if (!isAggregating && names.size() != 1) {
            accounts.object(file + " of an isolating processor comes from " + names);
        }
        accounts.made(file, isAggregating ? List.of() : names);
    }

    private static String outermost(Element element) {
        if (element instanceof TypeElement type) {
            return Names.outermost(type).getQualifiedName().toString();
        }
        return outermost(Objects.requireNonNull(element.getEnclosingElement()));
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }

    private record Environment(ProcessingEnvironment delegate, Filer filer) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private record WatchedFiler(Filer delegate, GradleProcessor watcher) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            watcher.made(name.toString().replace('.', '/') + ".java", origins);
            return delegate.createSourceFile(name, origins);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            watcher.made(name.toString().replace('.', '/') + ".class", origins);
            return delegate.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence inPackage, CharSequence name, Element... origins)
                throws IOException {
            var folder = inPackage.toString().replace('.', '/');
            watcher.made(folder.isEmpty() ? name.toString() : folder + "/" + name, origins);
            return delegate.createResource(location, inPackage, name, origins);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence inPackage, CharSequence name)
                throws IOException {
            return delegate.getResource(location, inPackage, name);
        }
    }
}
