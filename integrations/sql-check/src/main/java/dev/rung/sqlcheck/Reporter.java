package dev.rung.sqlcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells problems to the compiler. Nobody else prints any while it compiles. */
final class Reporter {

    private final Messager messager;
    private final SourceMarker marker;

    Reporter(Messager messager, Trees trees) {
        this.messager = messager;
        this.marker = new SourceMarker(trees);
    }

    /** Tells something about the compilation. */
    void note(String message) {
        messager.printMessage(Diagnostic.Kind.NOTE, message);
    }

    /** Returns the one that tells about a source file. */
    InFile within(CompilationUnitTree unit) {
        return (kind, message, place) -> marker.print(kind, message, unit, place);
    }

    /** Tells something about a place in a source file. */
    interface InFile {

        void tell(Diagnostic.Kind kind, String message, SourceMarker.Place place);
    }
}
