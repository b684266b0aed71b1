package quickstart;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Plain javac with the real processor, as a user has it, in a directory of its own. */
final class UserBuild {

    private final Path directory;
    private final List<String> files = new ArrayList<>();

    UserBuild(Path directory) {
        this.directory = directory;
    }

    UserBuild with(String file, String source) throws IOException {
        var path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        files.add(Files.writeString(path, source).toString());
        return this;
    }

    /** Returns what javac says; nothing if all is well. */
    String compile(String... options) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            var classes = Files.createDirectories(directory.resolve("classes"));
            var all = new ArrayList<>(List.of("-d", classes.toString(), "--release", "17"));
            all.addAll(List.of("-classpath", userClassPath(), "-processorpath", System.getProperty("java.class.path")));
            all.addAll(List.of(options));
            var sources = manager.getJavaFileObjects(files.toArray(String[]::new));
            boolean compiled =
                    javac.getTask(said, manager, null, all, null, sources).call();
            var text = said.toString().replace(System.lineSeparator(), "\n").replace(directory + File.separator, "");
            return compiled || !text.isEmpty() ? text : "javac failed and said nothing";
        }
    }

    /** The class path of this test, without the quickstart itself: its catalog is not the user's. */
    private static String userClassPath() {
        var own = Path.of("target").toAbsolutePath().toString();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.startsWith(own))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
