package dev.rung.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The search for the migrations of a package.
 *
 * @param migrations what was found
 * @param completeness whether another processor may still have to finish one of them
 */
record PackageScan(MigrationPackage migrations, Supertypes.Completeness completeness) {

    private static final Comparator<DeclaredMigration> ORDER =
            Comparator.comparingLong(DeclaredMigration::version).thenComparing(DeclaredMigration::name);

    /**
     * Looks at the whole package, because incremental builds and IDEs compile only what changed: all else is found as
     * class files.
     *
     * @param shown the classes of the package that this round shows; may be empty for a package of an earlier round
     * @param sources the names of the outermost classes whose source this compilation sees
     */
    static PackageScan of(PackageElement element, List<TypeElement> shown, Set<String> sources) {
        var types = new LinkedHashSet<>(shown);
        types.addAll(RoundTypes.of(element.getEnclosedElements()).types());
        var found = new ArrayList<DeclaredMigration>();
        var completeness = Supertypes.Completeness.COMPLETE;
        for (var type : new RoundTypes(List.copyOf(types)).annotated().types()) {
            var declared =
                    Names.migrationAnnotation(type).flatMap(annotation -> DeclaredMigration.of(type, annotation));
            declared.ifPresent(found::add);
            if (declared.isEmpty() || isUnfinished(type, sources)) {
                completeness = Supertypes.Completeness.UNFINISHED;
            }
        }
        found.sort(ORDER);
        Element here = shown.isEmpty() ? element : shown.get(0);
        return new PackageScan(new MigrationPackage(element, List.copyOf(found), sources, here), completeness);
    }

    /** A class file is finished, even if what it extends is not on the class path any more. */
    private static boolean isUnfinished(TypeElement type, Set<String> sources) {
        return sources.contains(Names.outermost(type).getQualifiedName().toString())
                && Supertypes.of(type).completeness() == Supertypes.Completeness.UNFINISHED;
    }

    boolean isUnfinished() {
        return completeness == Supertypes.Completeness.UNFINISHED;
    }
}
