import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A step of the build, started as a source file: takes PostgreSQL's parsers out of the npm packages. A package whose
 * hash is not the pinned one is not unpacked. The names of functions in a wasm file are letters that change with each
 * release; the JavaScript beside it says what they mean, and {@code names.properties} keeps that.
 *
 * <p>Arguments: the folder of the packages, the folder to write, then for each major version its number, the name of its
 * package file and the SHA-512.
 */
final class UnpackGrammars {

    private static final Pattern IMPORTS = Pattern.compile("wasmImports=\\{([^}]*)\\}");
    private static final Pattern IMPORT = Pattern.compile("(\\w+):_*(\\w+)");
    private static final Pattern EXPORT =
            Pattern.compile("[;{,=]_*(\\w+)=(?:Module\\[\"\\w+\"\\]=|wasmMemory=|wasmTable=)*wasmExports\\[\"(\\w+)\"\\]");
    private static final Pattern CONSTRUCTORS =
            Pattern.compile("function initRuntime\\(\\)\\{[^}]*wasmExports\\[\"(\\w+)\"\\]\\(\\)");
    private static final List<String> NEEDED_IMPORTS = List.of("emscripten_throw_longjmp", "emscripten_resize_heap");
    private static final List<String> NEEDED_EXPORTS = List.of(
            "constructors",
            "malloc",
            "free",
            "wasm_parse_query_raw",
            "wasm_free_parse_result",
            "setThrew",
            "emscripten_stack_restore",
            "emscripten_stack_get_current");

    private UnpackGrammars() {}

    public static void main(String... args) throws IOException, GeneralSecurityException {
        Path packages = Path.of(args[0]);
        Path target = Path.of(args[1]);
        for (int i = 2; i < args.length; i += 3) {
            byte[] archive = Files.readAllBytes(packages.resolve(args[i + 1]));
            checkHash(args[i + 1], archive, args[i + 2]);
            write(target.resolve(args[i]), args[i + 1], files(archive));
        }
    }

    private static void checkHash(String name, byte[] archive, String expected) throws GeneralSecurityException {
        String actual = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
        if (!actual.equals(expected)) {
            throw new IllegalStateException(name + " is not the package that the build pins: its SHA-512 is " + actual
                    + ", not " + expected + ". Nothing was unpacked.");
        }
    }

    private static void write(Path folder, String name, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("grammar.wasm"), file(name, files, "package/wasm/libpg-query.wasm"));
        Files.write(folder.resolve("LICENSE"), file(name, files, "package/LICENSE"));
        String glue = new String(file(name, files, "package/wasm/libpg-query.js"), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("names.properties"), names(name, glue));
    }

    private static byte[] file(String name, Map<String, byte[]> files, String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalStateException(name + " has no " + path + " but " + files.keySet());
        }
        return content;
    }

    private static String names(String name, String glue) {
        var names = new TreeMap<String, String>();
        Matcher imports = IMPORTS.matcher(glue);
        if (imports.find()) {
            IMPORT.matcher(imports.group(1))
                    .results()
                    .forEach(each -> names.put("import." + each.group(1), each.group(2)));
        }
        EXPORT.matcher(glue).results().forEach(each -> names.put("export." + each.group(1), each.group(2)));
        CONSTRUCTORS.matcher(glue).results().forEach(each -> names.put("export.constructors", each.group(1)));
        NEEDED_IMPORTS.forEach(needed -> require(name, needed, names.containsValue(needed)));
        NEEDED_EXPORTS.forEach(needed -> require(name, needed, names.containsKey("export." + needed)));
        var text = new StringBuilder();
        names.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void require(String name, String needed, boolean found) {
        if (!found) {
            throw new IllegalStateException("The JavaScript of " + name + " does not say what " + needed
                    + " is called; the patterns of this step have to follow its new form.");
        }
    }

    /** Returns the plain files of a gzipped tar archive by their names. */
    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (byte[] header = tar.readNBytes(512); header.length == 512 && header[0] != 0; ) {
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                files.put(text(header, 0, 100), content);
                header = tar.readNBytes(512);
            }
        }
        return files;
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8);
    }
}
