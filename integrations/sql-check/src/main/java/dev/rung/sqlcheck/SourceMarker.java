package dev.rung.sqlcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Tells something at any character of a source file. javac takes a tree for the place, and no tree begins in the middle
 * of a text block. But of the tree it takes only the position: so it gets one of another source, made so that a name
 * stands at the wanted offset.
 */
final class SourceMarker {

    private static final String BEGINNING = "package";

    private final Trees trees;

    SourceMarker(Trees trees) {
        this.trees = trees;
    }

    /** Prints a message at a place in a unit. */
    void print(Diagnostic.Kind kind, String message, CompilationUnitTree unit, Place place) {
        trees.printMessage(kind, message, markerAt(place), unit);
    }

    private static Tree markerAt(Place place) {
        try {
            var compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler == null || place.offset() <= BEGINNING.length()) {
                return place.tree();
            }
            var source = new Marker(BEGINNING + " ".repeat(place.offset() - BEGINNING.length()) + "x;");
            var task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(), null, diagnostic -> {}, List.of("-proc:none"), null, List.of(source));
            Tree marker = task.parse().iterator().next().getPackageName();
            return marker == null
                            || marker.getClass().getClassLoader()
                                    != place.tree().getClass().getClassLoader()
                    ? place.tree()
                    : marker;
        } catch (IOException | RuntimeException | LinkageError e) { // a compiler that is not as we know it
            return place.tree();
        }
    }

    /**
     * A character of a source file.
     *
     * @param offset its index in the file
     * @param tree the expression that holds it, for where the character cannot be marked
     */
    record Place(int offset, Tree tree) {}

    private static final class Marker extends SimpleJavaFileObject {

        private final String source;

        private Marker(String source) {
            super(URI.create("string:///Marker.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
