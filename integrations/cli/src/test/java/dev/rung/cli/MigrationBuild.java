package dev.rung.cli;

import dev.rung.processor.MigrationClassProcessor;
import dev.rung.processor.MigrationProcessor;
import dev.rung.processor.MigrationProcessorClaim;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles migrations as a user does: the api on the class path, the processors as the services order them. */
final class MigrationBuild {

    private MigrationBuild() {}

    /** Returns a folder below {@code root} that javac compiles. */
    static Workspace workspace(Path root) {
        return new Workspace(
                root,
                new Workspace.Setup(
                        ToolProvider.getSystemJavaCompiler(),
                        ClassPath.api(),
                        () -> List.of(
                                new MigrationClassProcessor(),
                                new MigrationProcessor(),
                                new MigrationProcessorClaim())));
    }
}
