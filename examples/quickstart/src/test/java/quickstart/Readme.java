package quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README, as its fenced blocks. */
record Readme(String text) {

    static final Path ROOT = Path.of("../..");

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /**
     * One fenced block.
     *
     * @param language what follows the fence; may be empty
     * @param content the lines within
     */
    record Block(String language, String content) {}

    static Readme read() throws IOException {
        return of("README.md");
    }

    /** Returns another page, by its path from the root folder. */
    static Readme of(String page) throws IOException {
        return new Readme(Files.readString(ROOT.resolve(page)));
    }

    List<Block> blocks() {
        return FENCED.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    List<String> in(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::content)
                .toList();
    }

    /** Returns the only block with {@code part} in it. */
    String with(String part) {
        var found = blocks().stream()
                .filter(block -> block.content().contains(part))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("The README has " + found.size() + " blocks with: " + part);
        }
        return found.get(0).content();
    }
}
