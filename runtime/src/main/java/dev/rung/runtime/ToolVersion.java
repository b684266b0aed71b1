package dev.rung.runtime;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;

/**
 * A version of Rung, as rows of the history name it.
 *
 * @param name the name with the version, such as {@code rung 1.2}
 * @param version the version; empty for a build that has none
 */
record ToolVersion(String name, Optional<Version> version) {

    private static final String NAME = "rung ";

    static ToolVersion of(String tool) {
        return new ToolVersion(tool, tool.startsWith(NAME) ? version(tool.substring(NAME.length())) : Optional.empty());
    }

    private static Optional<Version> version(String text) {
        try {
            return Optional.of(Version.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether both are known, and this one is newer. */
    boolean isNewerThan(ToolVersion other) {
        return version.isPresent() && other.version.isPresent() && version.get().compareTo(other.version.get()) > 0;
    }
}
