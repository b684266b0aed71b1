package dev.rung.sqlcheck;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.rung.sqlcheck.internal.lint.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a migration has its SQL.
 *
 * @param method the method that it stands in
 * @param mode whether the migration is a transaction
 * @param way where the method leads
 * @param accepted the rules whose risk is accepted there
 */
record Surroundings(Tree method, Scene.Mode mode, Scene.Way way, Set<String> accepted) {

    private static final Set<String> WAYS_BACK = Set.of("down", "reverse");

    static Surroundings of(SqlArgument argument) {
        var accepted = new HashSet<String>();
        var mode = Scene.Mode.TRANSACTIONAL;
        Tree method = argument.expression().getCompilationUnit();
        String name = argument.receiver().name();
        for (TreePath path = argument.expression(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree found) {
                method = found;
                name = WAYS_BACK.contains(name) ? name : found.getName().toString();
                accepted.addAll(accepted(found.getModifiers()));
            } else if (path.getLeaf() instanceof ClassTree type) {
                mode = isWithoutTransaction(type.getModifiers()) ? Scene.Mode.WITHOUT_TRANSACTION : mode;
                accepted.addAll(accepted(type.getModifiers()));
            }
        }
        var way = WAYS_BACK.contains(name) ? Scene.Way.DOWN : Scene.Way.UP;
        return new Surroundings(method, mode, way, accepted);
    }

    boolean accepts(String rule) {
        return accepted.contains(rule);
    }

    private static List<String> accepted(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> isCalled(annotation, "AcceptRisk"))
                .filter(annotation -> !value(annotation, "reason").isBlank())
                .map(annotation -> value(annotation, "rule"))
                .toList();
    }

    private static boolean isWithoutTransaction(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> isCalled(annotation, "Migration"))
                .anyMatch(annotation -> value(annotation, "transactional").equals("false"));
    }

    private static boolean isCalled(AnnotationTree annotation, String name) {
        String written = annotation.getAnnotationType().toString();
        return written.substring(written.lastIndexOf('.') + 1).equals(name);
    }

    private static String value(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .filter(AssignmentTree.class::isInstance)
                .map(AssignmentTree.class::cast)
                .filter(argument -> argument.getVariable().toString().equals(name))
                .map(AssignmentTree::getExpression)
                .map(value ->
                        value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString())
                .findFirst()
                .orElse("");
    }
}
