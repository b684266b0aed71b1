package dev.rung.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Knows the classes of the project: those that this compilation compiles, or that an earlier one left in the same folder.
 * What comes from elsewhere has versions of its own.
 */
final class ProjectTypes {

    private final SourceReader reader;
    private final Output output;
    private final Map<String, Boolean> left = new HashMap<>();

    ProjectTypes(SourceReader reader, Output output) {
        this.reader = reader;
        this.output = output;
    }

    /** Returns whether an outermost class is of the project. */
    boolean has(TypeElement type) {
        return reader.isCompiled(type)
                || left.computeIfAbsent(type.getQualifiedName().toString(), name -> isLeft(type));
    }

    /** The class that javac has for arrays is in no package. */
    private boolean isLeft(TypeElement type) {
        return type.getEnclosingElement() instanceof PackageElement element
                && output.hasClass(
                        element.getQualifiedName().toString(),
                        type.getSimpleName().toString());
    }
}
