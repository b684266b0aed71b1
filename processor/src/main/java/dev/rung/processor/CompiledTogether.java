package dev.rung.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs of a module, which name each other: those of this compilation, and those of packages that it does not show
 * because nothing in them changed.
 */
final class CompiledTogether {

    private final Output output;
    private @Nullable Set<String> catalogs;

    CompiledTogether(Output output) {
        this.output = output;
    }

    void add(String catalog) {
        catalogs().add(catalog);
    }

    void remove(String catalog) {
        catalogs().remove(catalog);
    }

    /** Returns the others, in alphabetical order. */
    List<String> others(String catalog) {
        return catalogs().stream().filter(name -> !name.equals(catalog)).toList();
    }

    /** Reads what is registered when there is something to add. */
    private Set<String> catalogs() {
        if (catalogs == null) {
            catalogs = new TreeSet<>(output.registeredCatalogs());
        }
        return catalogs;
    }
}
