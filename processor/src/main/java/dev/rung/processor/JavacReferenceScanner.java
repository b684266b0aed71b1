package dev.rung.processor;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Collects the classes that an analyzed class refers to: those it names, and those that declare a member which it uses, be
 * it inherited, imported, or reached through a call.
 */
final class JavacReferenceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final Set<TypeElement> outermost = new LinkedHashSet<>();

    private JavacReferenceScanner(Trees trees) {
        this.trees = trees;
    }

    static Set<TypeElement> outermostTypes(TreePath type, Trees trees) {
        var scanner = new JavacReferenceScanner(trees);
        scanner.scan(type, null);
        return scanner.outermost;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void nothing) {
        add();
        return super.visitIdentifier(node, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void nothing) {
        add();
        return super.visitMemberSelect(node, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
        add();
        return super.visitMemberReference(node, null);
    }

    private void add() {
        Element element = trees.getElement(getCurrentPath());
        while (element != null && !(element instanceof TypeElement)) {
            element = element.getEnclosingElement();
        }
        if (element instanceof TypeElement type) {
            outermost.add(Names.outermost(type));
        }
    }
}
