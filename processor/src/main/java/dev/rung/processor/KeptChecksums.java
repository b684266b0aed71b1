package dev.rung.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * The checksums of each file with migrations, in a file of its own beside the generated sources. Gradle deletes the catalog
 * before it shows unchanged classes without their source; such a file it deletes with its origin only.
 */
final class KeptChecksums {

    private static final String SUFFIX = ".rung";

    private final Filer filer;

    KeptChecksums(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a file whose only origin is {@code outermost}.
     *
     * @param checksums by the names of the migrations within the package
     */
    void write(TypeElement outermost, Map<String, String> checksums) throws IOException {
        try (var writer = new OutputStreamWriter(
                filer.createResource(StandardLocation.SOURCE_OUTPUT, packageOf(outermost), fileOf(outermost), outermost)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            for (var checksum : new TreeMap<>(checksums).entrySet()) {
                writer.write(checksum.getKey() + " " + checksum.getValue() + "\n");
            }
        }
    }

    /** Returns the checksum that was kept for a migration; empty if there is none. */
    Optional<String> of(TypeElement migration) {
        var outermost = Names.outermost(migration);
        try (var reader = new BufferedReader(new InputStreamReader(
                filer.getResource(StandardLocation.SOURCE_OUTPUT, packageOf(outermost), fileOf(outermost))
                        .openInputStream(),
                StandardCharsets.UTF_8))) {
            var checksums = reader.lines()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            return Optional.ofNullable(checksums.get(Names.withinPackage(migration)));
        } catch (IOException | RuntimeException e) { // there is none, or the compiler has no such folder
            return Optional.empty();
        }
    }

    private static String packageOf(TypeElement outermost) {
        return outermost.getEnclosingElement() instanceof PackageElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    private static String fileOf(TypeElement outermost) {
        return outermost.getSimpleName() + SUFFIX;
    }
}
