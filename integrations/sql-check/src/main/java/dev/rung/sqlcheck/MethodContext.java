package dev.rung.sqlcheck;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.rung.sqlcheck.internal.lint.LintContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What holds for the SQL in a method.
 *
 * @param mode whether the migration is one transaction in this direction
 * @param direction the direction in which the method is run
 * @param knowledge whether the transaction is known from the source
 * @param accepted the rules whose risk is accepted there
 */
record MethodContext(
        LintContext.Mode mode, LintContext.Direction direction, Knowledge knowledge, Set<String> accepted) {

    private static final Set<String> INVERSE_METHODS = Set.of("down", "reverse");

    /** The methods of a migration that the migrator calls, and in whose transaction it is known to be. */
    private static final Set<String> CALLED = Set.of("up", "down");

    /** Whether the transaction is known from the source. */
    enum Knowledge {
        /** A migration says what it is. */
        CERTAIN,
        /** Who calls the method decides; most migrations are one transaction. */
        ASSUMED
    }

    static MethodContext of(Script.ExecutedStep executed) {
        var direction = direction(executed);
        return new MethodContext(
                mode(executed.entry(), direction),
                direction,
                knowledge(executed.entry()),
                accepted(executed.step().expression()));
    }

    private static Knowledge knowledge(TreePath entry) {
        boolean isMigration = trees(entry, ClassTree.class)
                .anyMatch(type -> type.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation -> isCalled(annotation, "Migration")));
        boolean isCalled = trees(entry, MethodTree.class)
                .anyMatch(method -> CALLED.contains(method.getName().toString()));
        return isMigration && isCalled ? Knowledge.CERTAIN : Knowledge.ASSUMED;
    }

    private static LintContext.Mode mode(TreePath entry, LintContext.Direction direction) {
        return trees(entry, ClassTree.class).anyMatch(type -> isWithoutTransaction(type.getModifiers(), direction))
                ? LintContext.Mode.WITHOUT_TRANSACTION
                : LintContext.Mode.TRANSACTIONAL;
    }

    private static LintContext.Direction direction(Script.ExecutedStep executed) {
        boolean isInverse = executed.step() instanceof SqlArgument argument
                && INVERSE_METHODS.contains(argument.receiver().name());
        return isInverse
                        || trees(executed.entry(), MethodTree.class)
                                .anyMatch(method -> INVERSE_METHODS.contains(
                                        method.getName().toString()))
                ? LintContext.Direction.DOWN
                : LintContext.Direction.UP;
    }

    private static Set<String> accepted(TreePath path) {
        var accepted = new HashSet<String>();
        trees(path, MethodTree.class)
                .map(MethodTree::getModifiers)
                .map(MethodContext::acceptedBy)
                .forEach(accepted::addAll);
        trees(path, ClassTree.class)
                .map(ClassTree::getModifiers)
                .map(MethodContext::acceptedBy)
                .forEach(accepted::addAll);
        return accepted;
    }

    private static <T extends Tree> Stream<T> trees(TreePath path, Class<T> kind) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    boolean accepts(String rule) {
        return accepted.contains(rule);
    }

    private static List<String> acceptedBy(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> isCalled(annotation, "AcceptRisk"))
                .filter(annotation -> !value(annotation, "reason").isBlank())
                .map(annotation -> value(annotation, "rule"))
                .toList();
    }

    private static boolean isWithoutTransaction(ModifiersTree modifiers, LintContext.Direction direction) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> isCalled(annotation, "Migration"))
                .anyMatch(annotation -> value(annotation, "transactional").equals("false")
                        || constants(annotation, "outsideTransaction").anyMatch(direction.name()::equals));
    }

    /** Returns the names of the constants of an enum that {@code name} is set to, one or several. */
    private static Stream<String> constants(AnnotationTree annotation, String name) {
        return written(annotation, name).stream()
                .flatMap(value ->
                        value instanceof NewArrayTree several ? several.getInitializers().stream() : Stream.of(value))
                .map(MethodContext::lastName);
    }

    private static boolean isCalled(AnnotationTree annotation, String name) {
        return lastName(annotation.getAnnotationType()).equals(name);
    }

    private static String lastName(Tree qualified) {
        String written = qualified.toString();
        return written.substring(written.lastIndexOf('.') + 1);
    }

    private static String value(AnnotationTree annotation, String name) {
        return written(annotation, name)
                .map(value ->
                        value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString())
                .orElse("");
    }

    private static Optional<ExpressionTree> written(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(argument -> argument.getVariable().toString().equals(name))
                .map(AssignmentTree::getExpression)
                .findFirst();
    }
}
