package dev.rung.sqlcheck;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Finds the value of a constant expression, and the source position of each of its characters. */
final class ConstantText {

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String source;

    ConstantText(Trees trees, CompilationUnitTree unit, String source) {
        this.trees = trees;
        this.unit = unit;
        this.source = source;
    }

    /** Returns the text of an expression; empty if it is not constant. */
    Optional<PositionedText> of(TreePath expression) {
        Tree tree = expression.getLeaf();
        if (tree instanceof ParenthesizedTree parentheses) {
            return of(new TreePath(expression, parentheses.getExpression()));
        }
        if (tree instanceof LiteralTree literal) {
            return Optional.of(literal(literal));
        }
        if (tree instanceof BinaryTree sum) {
            return isText(expression) ? sum(expression, sum) : Optional.empty();
        }
        return trees.getElement(expression) instanceof VariableElement variable
                ? variable(variable, start(tree))
                : Optional.empty();
    }

    private boolean isText(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        return type != null && type.toString().endsWith("java.lang.String");
    }

    private Optional<PositionedText> sum(TreePath path, BinaryTree sum) {
        if (sum.getKind() != Tree.Kind.PLUS) {
            return Optional.empty();
        }
        return of(new TreePath(path, sum.getLeftOperand()))
                .flatMap(left -> of(new TreePath(path, sum.getRightOperand()))
                        .map(right -> new PositionedText.Builder()
                                .append(left)
                                .append(right)
                                .build()));
    }

    private PositionedText literal(LiteralTree tree) {
        String value = String.valueOf(tree.getValue());
        if (tree.getValue() instanceof String) {
            var read = StringLiterals.read(source, start(tree), end(tree));
            if (read.text().equals(value)) {
                return read;
            }
        }
        return PositionedText.at(start(tree), value);
    }

    /** A constant of this file is placed where it is written; one of another file where it is used. */
    private Optional<PositionedText> variable(VariableElement variable, int use) {
        Object value = variable.getConstantValue();
        if (value == null) {
            return Optional.empty();
        }
        var declaration = trees.getPath(variable);
        if (declaration != null
                && declaration.getCompilationUnit() == unit
                && declaration.getLeaf() instanceof VariableTree tree
                && tree.getInitializer() != null) {
            var written = of(new TreePath(declaration, tree.getInitializer()));
            if (written.isPresent() && written.get().text().equals(value)) {
                return written;
            }
        }
        return Optional.of(PositionedText.at(use, value.toString()));
    }

    /** Returns the line, from 1, of a character of the source. */
    long lineOf(int offset) {
        return unit.getLineMap().getLineNumber(offset);
    }

    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }
}
