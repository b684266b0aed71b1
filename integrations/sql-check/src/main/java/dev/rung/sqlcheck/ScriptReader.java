package dev.rung.sqlcheck;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.rung.schema.TableChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds what a class does with a database: SQL that it passes on, tables that it creates, calls of its own methods. */
final class ScriptReader extends TreePathScanner<Void, Map<Tree, List<Step>>> {

    private static final String MAKES_TABLES = TableChanges.class.getName();
    private static final Set<String> MAKE_TABLE = Set.of("createTable", "createTableIfMissing");

    private final Trees trees;

    private ScriptReader(Trees trees) {
        this.trees = trees;
    }

    static Script read(TreePath type, Trees trees) {
        var methods = new LinkedHashMap<Tree, List<Step>>();
        new ScriptReader(trees).scan(type, methods);
        return new Script(methods);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Map<Tree, List<Step>> methods) {
        super.visitMethodInvocation(call, methods); // what comes before in a chain of calls
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            var steps = methods.computeIfAbsent(methodAround(getCurrentPath()), each -> new ArrayList<>());
            addSql(call.getArguments(), method, steps);
            if (makesTable(method)) {
                steps.add(new Script.TableMade(argument(call, 0)));
            }
            if (method.getModifiers().contains(Modifier.PRIVATE)) {
                Optional.ofNullable(trees.getTree(method))
                        .ifPresent(target -> steps.add(new Script.PrivateCall(getCurrentPath(), target)));
            }
        }
        return null;
    }

    private void addSql(List<? extends ExpressionTree> arguments, ExecutableElement method, List<Step> steps) {
        var parameters = method.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            var expression = new TreePath(getCurrentPath(), arguments.get(i));
            SqlArgument.mark(parameters.get(i))
                    .map(sql -> SqlArgument.of(expression, sql, method))
                    .ifPresent(steps::add);
        }
    }

    private TreePath argument(MethodInvocationTree call, int index) {
        return new TreePath(getCurrentPath(), call.getArguments().get(index));
    }

    private static boolean makesTable(ExecutableElement method) {
        return MAKE_TABLE.contains(method.getSimpleName().toString())
                && method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(MAKES_TABLES);
    }

    /** Returns the outermost method around; the whole file outside of methods. */
    private static Tree methodAround(TreePath path) {
        Tree method = path.getCompilationUnit();
        for (var tree : path) {
            method = tree instanceof MethodTree ? tree : method;
        }
        return method;
    }
}
