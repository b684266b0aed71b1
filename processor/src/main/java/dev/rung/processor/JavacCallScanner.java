package dev.rung.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Collects the calls on one parameter of a method, before the compiler has resolved names. */
final class JavacCallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Name parameter;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<SourceCall> calls = new ArrayList<>();

    private JavacCallScanner(Name parameter, CompilationUnitTree unit, Trees trees) {
        this.parameter = parameter;
        this.unit = unit;
        this.trees = trees;
    }

    static List<SourceCall> calls(TreePath method, Name parameter, Trees trees) {
        var scanner = new JavacCallScanner(parameter, method.getCompilationUnit(), trees);
        scanner.scan(method.getLeaf(), null);
        return List.copyOf(scanner.calls);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree receiver
                && receiver.getName().equals(parameter)) {
            calls.add(new SourceCall(
                    select.getIdentifier().toString(),
                    call.toString(),
                    call.getArguments().stream().map(JavacCallScanner::argument).toList(),
                    (severity, message) -> trees.printMessage(severity, message, call, unit)));
        }
        return super.visitMethodInvocation(call, null);
    }

    private static SourceCall.Argument argument(ExpressionTree tree) {
        return isText(tree) ? SourceCall.Argument.TEXT : SourceCall.Argument.ANYTHING;
    }

    private static boolean isText(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree within) {
            return isText(within.getExpression());
        }
        return tree instanceof BinaryTree sum
                ? sum.getKind() == Tree.Kind.PLUS && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()))
                : tree.getKind() == Tree.Kind.STRING_LITERAL;
    }
}
