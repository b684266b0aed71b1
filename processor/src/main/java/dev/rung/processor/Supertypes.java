package dev.rung.processor;

import dev.rung.catalog.MigrationKind;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a class is, directly or by inheritance. */
record Supertypes(Set<MigrationKind> kinds, Completeness completeness) {

    enum Completeness {
        COMPLETE,
        /** A supertype does not exist, or not yet: another processor may generate it in this round. */
        UNFINISHED
    }

    static Supertypes of(TypeElement type) {
        var names = new HashSet<String>();
        var completeness = collect(type, names);
        return new Supertypes(kindsAmong(names), completeness);
    }

    /** Returns whether an exception must be declared. */
    static boolean isChecked(TypeMirror exception) {
        var names = new HashSet<String>();
        if (exception instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            names.add(type.getQualifiedName().toString());
            collect(type, names);
        }
        return !names.contains(RuntimeException.class.getName()) && !names.contains(Error.class.getName());
    }

    private static Completeness collect(TypeElement type, Set<String> names) {
        var completeness = Completeness.COMPLETE;
        var open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            for (var supertype : direct(open.remove()).toList()) {
                if (supertype.getKind() == TypeKind.ERROR) {
                    completeness = Completeness.UNFINISHED;
                } else if (supertype instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && names.add(element.getQualifiedName().toString())) {
                    open.add(element);
                }
            }
        }
        return completeness;
    }

    private static Stream<TypeMirror> direct(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
    }

    private static Set<MigrationKind> kindsAmong(Set<String> names) {
        var kinds = EnumSet.noneOf(MigrationKind.class);
        for (var kind : MigrationKind.values()) {
            if (names.contains(kind.type().getName())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
