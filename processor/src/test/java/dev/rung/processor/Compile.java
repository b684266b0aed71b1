package dev.rung.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.rung.testing.ClassPath;
import dev.rung.testing.CompilerMessages;
import dev.rung.testing.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles as a user does: the api, what it needs and nothing else on the class path, the processors as the services order them. */
final class Compile {

    private Compile() {}

    static List<Processor> processors(Processor... others) {
        var processors = new ArrayList<Processor>(
                List.of(new MigrationClassProcessor(), new MigrationProcessor(), new MigrationProcessorClaim()));
        processors.addAll(List.of(others));
        return processors;
    }

    static Compiler javac(Object... options) {
        return Compiler.javac()
                .withClasspath(ClassPath.apiJars())
                .withProcessors(processors())
                .withOptions(options);
    }

    /** Returns what the compiler says, sorted by file and place, as a user reads it. */
    static String messages(Compilation compilation) {
        return CompilerMessages.of(compilation.diagnostics());
    }

    /** Returns a folder below {@code root} that javac compiles. */
    static Workspace workspace(Path root) {
        return workspace(root, ToolProvider.getSystemJavaCompiler());
    }

    /** Returns a folder below {@code root} that this compiler compiles. */
    static Workspace workspace(Path root, JavaCompiler compiler) {
        return new Workspace(root, new Workspace.Setup(compiler, ClassPath.api(), Compile::processors));
    }
}
