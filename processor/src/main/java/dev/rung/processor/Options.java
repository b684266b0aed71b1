package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the build says with {@code -A}.
 *
 * @param versions what the versions are
 * @param since the first version that must be there; below it no version is asked for
 * @param lock the file of released migrations, if it is not where resources are
 * @param problems what was said in words that are not known
 */
record Options(VersionScheme versions, long since, Optional<String> lock, List<Problem> problems) {

    private static final String VERSIONS = "rung.versions";
    private static final String SINCE = "rung.since";

    /** No path holds this character. */
    private static final String NONE = "\0";

    private static final String LOCK = "rung.lock";

    static final Set<String> NAMES = Set.of(VERSIONS, SINCE, LOCK);

    static Options of(Map<String, String> said) {
        var problems = new ArrayList<Problem>();
        var versions = scheme(said);
        if (versions.isEmpty()) {
            problems.add(unknown(said, VERSIONS, "say sequence (1, 2, 3, gaps are errors) or timestamp (no gaps)"));
        }
        var since = since(said);
        if (since.isEmpty()) {
            problems.add(unknown(said, SINCE, "say the first version that must be there, a whole number from 1"));
        }
        var lock = Optional.of(said(said, LOCK, NONE)).filter(path -> !path.equals(NONE));
        if (lock.filter(String::isBlank).isPresent()) {
            problems.add(unknown(said, LOCK, "say where the file of released migrations is"));
        }
        return new Options(versions.orElse(VersionScheme.SEQUENCE), since.orElse(1L), lock, List.copyOf(problems));
    }

    private static Optional<VersionScheme> scheme(Map<String, String> said) {
        return switch (said(said, VERSIONS, "sequence")) {
            case "sequence" -> Optional.of(VersionScheme.SEQUENCE);
            case "timestamp" -> Optional.of(VersionScheme.TIMESTAMP);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> since(Map<String, String> said) {
        try {
            return Optional.of(Long.parseLong(said(said, SINCE, "1"))).filter(version -> version > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An option without a value is in the map with null. */
    private static String said(Map<String, String> said, String name, String otherwise) {
        return said.containsKey(name) ? Objects.requireNonNullElse(said.get(name), "") : otherwise;
    }

    private static Problem unknown(Map<String, String> said, String name, String fix) {
        return Problem.of(ProblemCode.UNKNOWN_OPTION_VALUE, Place.NOWHERE, name, said(said, name, ""), fix);
    }
}
