package dev.rung.processor;

import java.util.List;

/**
 * The text of the top-level class that holds a migration.
 *
 * @param text the class without imports and package, the descriptions of its migrations blanked out
 * @param ownNames the names of the migration's class and of those around it, outermost first
 */
record SourceText(String text, List<String> ownNames) {

    String checksum() {
        return ChecksumAlgorithm.CURRENT.checksumOf(this);
    }
}
