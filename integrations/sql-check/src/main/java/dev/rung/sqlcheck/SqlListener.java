package dev.rung.sqlcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hears of each class that javac has analyzed, and has its SQL checked. What fails here never fails the compilation. */
final class SqlListener implements TaskListener {

    private final Trees trees;
    private final Reporter reporter;
    private final Options options;
    private final Released released;
    private final SqlReader reader;
    private @Nullable CompilationUnitTree unit;
    private String source = "";
    private boolean broken;

    SqlListener(Trees trees, Reporter reporter, Options options, Released released) {
        this.trees = trees;
        this.reporter = reporter;
        this.options = options;
        this.released = released;
        this.reader = new SqlReader(options.grammar());
    }

    /** Begins to load what the first SQL will need. */
    void prepare() {
        reader.prepare();
    }

    @Override
    public void finished(TaskEvent event) {
        try {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
                analyzed(event);
            } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                reader.close();
                unit = null; // or it stays in memory as long as the compiler's task
                source = "";
                tellCost();
            }
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            tellBug(e);
        }
    }

    private void analyzed(TaskEvent event) throws IOException {
        var type = trees.getPath(event.getTypeElement());
        if (type == null || broken) {
            return;
        }
        var script = ScriptReader.read(type, trees);
        if (!script.sql().isEmpty()) {
            var check = new SqlCheck(
                    constants(type),
                    reader,
                    reporter.within(type.getCompilationUnit()),
                    released.has(event.getTypeElement()) ? options.withoutLint() : options);
            check.check(script);
        }
    }

    private ConstantText constants(TreePath type) throws IOException {
        var current = type.getCompilationUnit();
        if (unit != current) {
            unit = current;
            source = current.getSourceFile().getCharContent(true).toString();
        }
        return new ConstantText(trees, current, source);
    }

    private void tellCost() {
        if (options.talk() == Options.Talk.EVERYTHING && reader.cost().texts() > 0) {
            reporter.note("The grammar of PostgreSQL " + options.grammar() + " read " + reader.cost() + ".");
        }
    }

    private void tellBug(Throwable bug) {
        if (!broken) {
            broken = true; // what follows would only be more of the same
            reporter.note(
                    "The rest of the SQL is not checked, because of a bug in rung-sql-check; please report it: " + bug);
        }
    }
}
