package dev.rung.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the names in javac's tree of a class. */
final class JavacReferenceScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Set<String> simpleNames = new HashSet<>();
    private final Set<String> qualifiedNames = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    private JavacReferenceScanner() {}

    static SourceReferences scan(CompilationUnitTree unit, Tree outermost) {
        var scanner = new JavacReferenceScanner();
        scanner.scan(outermost, null);
        scanner.simpleNames.removeAll(scanner.declared);
        var imports = unit.getImports().stream()
                .filter(each -> each.getQualifiedIdentifier() instanceof MemberSelectTree) // not "import module"
                .map(JavacReferenceScanner::imported)
                .toList();
        return new SourceReferences(scanner.simpleNames, scanner.qualifiedNames, imports);
    }

    private static SourceReferences.Import imported(ImportTree tree) {
        var select = (MemberSelectTree) tree.getQualifiedIdentifier();
        return new SourceReferences.Import(
                select.getExpression().toString(),
                select.getIdentifier().toString(),
                tree.isStatic() ? SourceReferences.Import.Target.MEMBER : SourceReferences.Import.Target.TYPE);
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
        declared.add(node.getSimpleName().toString());
        return super.visitClass(node, null);
    }

    @Override
    public @Nullable Void visitTypeParameter(TypeParameterTree node, @Nullable Void nothing) {
        declared.add(node.getName().toString());
        return super.visitTypeParameter(node, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void nothing) {
        simpleNames.add(node.getName().toString());
        return super.visitIdentifier(node, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void nothing) {
        if (beginsWithCapital(node.getIdentifier()) && isPackage(node.getExpression())) {
            qualifiedNames.add(node.toString());
        }
        return super.visitMemberSelect(node, null);
    }

    private static boolean isPackage(Tree tree) {
        return switch (tree.getKind()) {
            case IDENTIFIER -> !beginsWithCapital(((IdentifierTree) tree).getName());
            case MEMBER_SELECT ->
                !beginsWithCapital(((MemberSelectTree) tree).getIdentifier())
                        && isPackage(((MemberSelectTree) tree).getExpression());
            default -> false;
        };
    }

    private static boolean beginsWithCapital(CharSequence name) {
        return name.length() > 0 && Character.isUpperCase(name.charAt(0));
    }
}
