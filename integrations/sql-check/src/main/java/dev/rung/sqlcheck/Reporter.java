package dev.rung.sqlcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.util.List;
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

    /** Returns a reporter for a source file. */
    InFile within(CompilationUnitTree unit) {
        return messages -> marker.print(unit, messages);
    }

    /** Reports messages at positions of a source file. */
    interface InFile {

        void report(List<SourceMarker.Message> messages);
    }
}
