package dev.rung.processor;

import java.util.List;
import java.util.Set;

/**
 * What the source of a top-level class refers to, as it is written: nothing is resolved, because much of it may not be
 * compiled or even generated yet.
 *
 * @param simpleNames names that stand alone, those that the class declares itself left out
 * @param qualifiedNames names with dots, down to their first part with a capital: {@code app.Customer}
 * @param imports the imports of its file
 */
record SourceReferences(Set<String> simpleNames, Set<String> qualifiedNames, List<Import> imports) {

    /**
     * One import.
     *
     * @param owner what is before the last dot, a package or a class
     * @param name what is after it, perhaps {@code *}
     */
    record Import(String owner, String name, Target target) {

        enum Target {
            TYPE,
            MEMBER
        }

        boolean isOnDemand() {
            return name.equals("*");
        }
    }
}
