package dev.rung.sqlcheck;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What the methods of a class do with a database.
 *
 * @param methods what each of them does, in the order of the source
 */
record Script(Map<Tree, List<Step>> methods) {

    /** Returns all SQL, in the order of the source. */
    List<SqlArgument> sql() {
        return methods.values().stream()
                .flatMap(List::stream)
                .filter(SqlArgument.class::isInstance)
                .map(SqlArgument.class::cast)
                .toList();
    }

    /**
     * Returns what runs one after the other, once for each method that others can call. What a private method does is
     * where it is first called; it is a run of its own only if no other has it.
     */
    List<List<ExecutedStep>> runs() {
        var met = new HashSet<Tree>();
        var runs = new ArrayList<List<ExecutedStep>>();
        for (var method : methods.keySet().stream()
                .sorted(Comparator.comparing(Script::isPrivate))
                .toList()) {
            if (!met.contains(method)) {
                var run = new Run(new HashSet<>(), new ArrayList<>());
                follow(method, Optional.empty(), run);
                met.addAll(run.followed());
                runs.add(run.steps());
            }
        }
        return runs;
    }

    private void follow(Tree method, Optional<TreePath> entry, Run run) {
        if (run.followed().add(method)) {
            for (var step : methods.getOrDefault(method, List.of())) {
                var path = entry.orElse(step.expression());
                if (step instanceof PrivateCall call) {
                    follow(call.target(), Optional.of(path), run);
                } else {
                    run.steps().add(new ExecutedStep(step, path));
                }
            }
        }
    }

    private static boolean isPrivate(Tree method) {
        return method instanceof MethodTree tree
                && tree.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    /**
     * A step when it is done.
     *
     * @param step what is done
     * @param entry where it is in the method that the run began with: the step itself, or the call that leads to it
     */
    record ExecutedStep(Step step, TreePath entry) {}

    /**
     * A table that is created without SQL.
     *
     * @param expression its name
     */
    record TableMade(TreePath expression) implements Step {}

    /**
     * The class calls a private method of its own.
     *
     * @param expression the call
     * @param target the method
     */
    record PrivateCall(TreePath expression, MethodTree target) implements Step {}

    private record Run(Set<Tree> followed, List<ExecutedStep> steps) {}
}
