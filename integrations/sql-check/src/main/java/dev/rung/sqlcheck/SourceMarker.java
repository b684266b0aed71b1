package dev.rung.sqlcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reports a message at any character of a source file. javac takes a tree for the position, and no tree begins in the middle
 * of a text block. But of the tree it takes only the position: so it gets one of another source, made so that a name
 * is at the wanted offset.
 */
final class SourceMarker {

    private static final String BEGINNING = "package";

    private final Trees trees;

    SourceMarker(Trees trees) {
        this.trees = trees;
    }

    /** Prints messages at positions in a unit. All at once: each call of the compiler takes milliseconds. */
    void print(CompilationUnitTree unit, List<Message> messages) {
        var markers = markers(messages.stream().map(Message::position).toList());
        for (int i = 0; i < messages.size(); i++) {
            trees.printMessage(messages.get(i).kind(), messages.get(i).text(), markers.get(i), unit);
        }
    }

    private static List<Tree> markers(List<SourcePosition> positions) {
        try {
            var compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler != null && !positions.isEmpty()) {
                var task = (JavacTask) compiler.getTask(
                        Writer.nullWriter(),
                        null,
                        diagnostic -> {},
                        List.of("-proc:none"),
                        null,
                        positions.stream().map(Marker::at).toList());
                var markers = new ArrayList<Tree>();
                var parsed = task.parse().iterator();
                positions.forEach(position -> markers.add(marker(position, parsed.next())));
                return markers;
            }
        } catch (IOException | RuntimeException | LinkageError e) { // a compiler with other internals
        }
        return positions.stream().map(SourcePosition::tree).toList();
    }

    private static Tree marker(SourcePosition position, CompilationUnitTree parsed) {
        Tree marker = parsed.getPackageName();
        return marker == null
                        || position.offset() <= BEGINNING.length()
                        || marker.getClass().getClassLoader()
                                != position.tree().getClass().getClassLoader()
                ? position.tree()
                : marker;
    }

    /**
     * A diagnostic and its position.
     *
     * @param kind how bad it is
     * @param text the words
     * @param position where
     */
    record Message(Diagnostic.Kind kind, String text, SourcePosition position) {}

    /**
     * A character of a source file.
     *
     * @param offset its index in the file
     * @param tree the expression that holds it, for where the character cannot be marked
     */
    record SourcePosition(int offset, Tree tree) {}

    private static final class Marker extends SimpleJavaFileObject {

        private final String source;

        private Marker(String source) {
            super(URI.create("string:///Marker.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        /** Returns a source with a name at a position, if that is not too near to the beginning. */
        private static Marker at(SourcePosition position) {
            return new Marker(BEGINNING + " ".repeat(Math.max(1, position.offset() - BEGINNING.length())) + "x;");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
