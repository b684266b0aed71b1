package dev.rung.sqlcheck;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Finds the expressions of a class that are handed to parameters marked with {@code @Sql}. */
final class SqlArguments extends TreePathScanner<Void, List<SqlArgument>> {

    private final Trees trees;

    private SqlArguments(Trees trees) {
        this.trees = trees;
    }

    /** Returns them in the order in which they stand in the source. */
    static List<SqlArgument> of(TreePath type, Trees trees) {
        var found = new ArrayList<SqlArgument>();
        new SqlArguments(trees).scan(type, found);
        return found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, List<SqlArgument> found) {
        super.visitMethodInvocation(call, found); // what comes before in a chain of calls
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            add(call.getArguments(), method, found);
        }
        return null;
    }

    private void add(List<? extends ExpressionTree> arguments, ExecutableElement method, List<SqlArgument> found) {
        var parameters = method.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            var expression = new TreePath(getCurrentPath(), arguments.get(i));
            SqlArgument.mark(parameters.get(i))
                    .map(sql -> SqlArgument.of(expression, sql, method))
                    .ifPresent(found::add);
        }
    }
}
