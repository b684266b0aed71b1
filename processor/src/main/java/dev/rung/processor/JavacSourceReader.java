package dev.rung.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.rung.Uses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads source through javac's public tree API. With its scanner the only one that needs it, because other compilers lack it. */
final class JavacSourceReader implements SourceReader {

    private final Trees trees;
    private final SourcePositions positions;
    private final JavacTask task;

    private JavacSourceReader(Trees trees, JavacTask task) {
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.task = task;
    }

    static SourceReader of(ProcessingEnvironment environment) {
        return new JavacSourceReader(Trees.instance(environment), JavacTask.instance(environment));
    }

    @Override
    public boolean isCompiled(TypeElement type) {
        return trees.getPath(type) != null;
    }

    @Override
    public Optional<SourceText> read(TypeElement migration) {
        var nest = Names.nest(migration);
        var outermost = nest.get(0);
        var path = trees.getPath(outermost);
        if (path == null || isStub(outermost)) {
            return Optional.empty();
        }
        var unit = path.getCompilationUnit();
        var whole = spanOf(unit, path.getLeaf());
        if (whole.isUnknown()) {
            return Optional.empty();
        }
        var text = new StringBuilder(content(unit));
        blanks(outermost).map(tree -> spanOf(unit, tree)).forEach(span -> span.blank(text));
        var names = nest.stream().map(type -> type.getSimpleName().toString()).toList();
        return Optional.of(new SourceText(text.substring(whole.start(), whole.end()), names));
    }

    @Override
    public Optional<BodyContent> body(TypeElement migration, String method) {
        return ElementFilter.methodsIn(migration.getEnclosedElements()).stream()
                .filter(each -> !isStub(Names.outermost(migration)))
                .filter(each -> each.getSimpleName().contentEquals(method)
                        && each.getParameters().size() == 1)
                .flatMap(each -> Stream.ofNullable(trees.getTree(each)))
                .flatMap(tree -> Stream.ofNullable(tree.getBody()))
                .map(JavacSourceReader::content)
                .findFirst();
    }

    @Override
    public Optional<String> literal(TypeElement type, AnnotationMirror annotation, String element) {
        var unit = Optional.ofNullable(trees.getPath(type)).map(TreePath::getCompilationUnit);
        return unit.isEmpty()
                ? Optional.empty()
                : argument(type, annotation, element)
                        .filter(LiteralTree.class::isInstance)
                        .map(tree -> spanOf(unit.get(), tree))
                        .filter(span -> !span.isUnknown())
                        .map(span -> content(unit.get()).substring(span.start(), span.end()));
    }

    @Override
    public boolean isInitialized(VariableElement field) {
        var path = trees.getPath(field);
        return path != null && path.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null;
    }

    @Override
    public List<SourceCall> calls(ExecutableElement method, Name parameter) {
        var path = trees.getPath(method);
        return path == null ? List.of() : JavacCallScanner.calls(path, parameter, trees);
    }

    /** Kotlin shows javac its classes as Java without the bodies: whatever is changed in these, the text stays. */
    private static boolean isStub(TypeElement outermost) {
        return Names.annotation(outermost, "kotlin.Metadata").isPresent();
    }

    @Override
    public void whenAnalyzed(Consumer<TypeElement> listener) {
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
                    listener.accept(event.getTypeElement());
                }
            }
        });
    }

    @Override
    public Set<TypeElement> references(TypeElement analyzed) {
        var path = trees.getPath(analyzed);
        return path == null ? Set.of() : JavacReferenceScanner.outermostTypes(path, trees);
    }

    private static BodyContent content(BlockTree body) {
        var statements = body.getStatements().stream()
                .filter(statement -> !(statement instanceof EmptyStatementTree || statement instanceof ReturnTree))
                .toList();
        if (statements.isEmpty()) {
            return BodyContent.NOTHING;
        }
        return statements.get(0) instanceof ThrowTree ? BodyContent.THROWS : BodyContent.SOMETHING;
    }

    private Span spanOf(CompilationUnitTree unit, Tree tree) {
        return new Span((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    private static String content(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what may be corrected at any time: {@code "orders"} of {@code description = "orders"}, and what allows
     * something and does nothing: {@code @Uses} and accepted risks.
     */
    private Stream<Tree> blanks(TypeElement outermost) {
        return allWithin(outermost).stream().flatMap(this::blanksOf);
    }

    private Stream<Tree> blanksOf(TypeElement type) {
        var risks = Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                .flatMap(this::acceptedRisksOf);
        return Stream.concat(Stream.concat(descriptionOf(type), usesOf(type)), risks);
    }

    /** Several on one element have no tree together; each of them has. */
    private Stream<Tree> acceptedRisksOf(Element element) {
        var tree = trees.getTree(element);
        var modifiers = tree instanceof MethodTree method
                ? method.getModifiers()
                : tree instanceof ClassTree type ? type.getModifiers() : null;
        return modifiers == null
                ? Stream.empty()
                : modifiers.getAnnotations().stream()
                        .filter(annotation ->
                                isAcceptedRisk(annotation.getAnnotationType().toString()))
                        .map(Tree.class::cast);
    }

    private static boolean isAcceptedRisk(String annotation) {
        return annotation.equals("AcceptRisk") || annotation.equals("dev.rung.AcceptRisk");
    }

    private static List<TypeElement> allWithin(TypeElement outermost) {
        var types = new ArrayList<>(List.of(outermost));
        for (int i = 0; i < types.size(); i++) {
            types.addAll(ElementFilter.typesIn(types.get(i).getEnclosedElements()));
        }
        return types;
    }

    private Stream<Tree> usesOf(TypeElement type) {
        return Names.annotation(type, Uses.class).stream().map(annotation -> trees.getTree(type, annotation));
    }

    private Stream<Tree> descriptionOf(Element type) {
        return Names.migrationAnnotation(type).stream()
                .flatMap(annotation -> argument(type, annotation, "description").stream());
    }

    private Optional<ExpressionTree> argument(Element type, AnnotationMirror annotation, String element) {
        return Stream.ofNullable(trees.getTree(type, annotation))
                .map(AnnotationTree.class::cast)
                .flatMap(tree -> tree.getArguments().stream())
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(argument -> isNamed(argument.getVariable(), element))
                .map(AssignmentTree::getExpression)
                .findFirst();
    }

    private static boolean isNamed(ExpressionTree variable, String name) {
        return variable instanceof IdentifierTree identifier
                && identifier.getName().contentEquals(name);
    }

    /** From one character of a file to before another. */
    private record Span(int start, int end) {

        boolean isUnknown() {
            return start < 0 || end < 0;
        }

        void blank(StringBuilder text) {
            if (!isUnknown()) {
                text.replace(start, end, " ".repeat(end - start));
            }
        }
    }
}
