package dev.rung.processor;

import dev.rung.catalog.MigrationCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** What this compilation writes, and what earlier ones left in the folder of its class files. */
final class Output {

    private static final String SERVICES = "META-INF/services/" + MigrationCatalog.class.getName();

    private final Filer filer;

    Output(Filer filer) {
        this.filer = filer;
    }

    void writeSource(String className, String text, List<? extends Element> origin) throws IOException {
        try (var writer = filer.createSourceFile(className, origin.toArray(Element[]::new))
                .openWriter()) {
            writer.write(text);
        }
    }

    /** Returns whether an earlier compilation left a catalog of this package here, not elsewhere on the class path. */
    boolean hasCatalogOf(String packageName) {
        return hasClass(packageName, CatalogSource.CLASS_NAME);
    }

    /** Returns whether an earlier compilation left a class here. */
    boolean hasClass(String packageName, String simpleName) {
        try (var file = filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, simpleName + ".class")
                .openInputStream()) {
            return file.read() >= 0;
        } catch (IOException | IllegalArgumentException e) { // how file managers say that there is no such file
            return false;
        }
    }

    /**
     * Registers catalogs as services, beside those of other packages that this compilation did not see.
     *
     * @param written the names of the catalogs that this compilation wrote
     * @param gone the names of catalogs whose packages have no migration any more
     */
    void register(Set<String> written, Set<String> gone) throws IOException {
        var services = new TreeSet<>(written);
        registered().filter(name -> !gone.contains(name)).filter(this::exists).forEach(services::add);
        try (Writer writer = new OutputStreamWriter(
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", SERVICES)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            for (String service : services) {
                writer.write(service + "\n");
            }
        }
    }

    /** Returns the names of the generated catalogs that earlier compilations left here, and registered. */
    List<String> registeredCatalogs() {
        return registered().filter(Output::isGenerated).filter(this::exists).toList();
    }

    private Stream<String> registered() {
        try (var reader = new BufferedReader(new InputStreamReader(
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", SERVICES).openInputStream(),
                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) { // there is no such file yet
            return Stream.empty();
        }
    }

    /** A catalog that somebody wrote by hand under another name is not ours to judge. */
    private boolean exists(String catalog) {
        int dot = Math.max(catalog.lastIndexOf('.'), 0);
        return !isGenerated(catalog) || hasCatalogOf(catalog.substring(0, dot));
    }

    private static boolean isGenerated(String catalog) {
        return catalog.equals(CatalogSource.CLASS_NAME) || catalog.endsWith("." + CatalogSource.CLASS_NAME);
    }
}
