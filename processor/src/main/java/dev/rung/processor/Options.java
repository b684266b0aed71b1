package dev.rung.processor;

import dev.rung.catalog.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the build, given with {@code -A}.
 *
 * @param versions what the versions are
 * @param since the first version that must be there; below it no version is asked for
 * @param lock the file of released migrations, if it is not where resources are
 * @param selfContained whether a migration may refer to classes of the project
 * @param problems the options whose values are not valid
 */
record Options(
        VersionScheme versions,
        long since,
        Optional<String> lock,
        SelfContainment selfContained,
        List<Problem> problems) {

    private static final String VERSIONS = "rung.versions";
    private static final String SINCE = "rung.since";

    /** No path holds this character. */
    private static final String NONE = "\0";

    private static final String LOCK = "rung.lock";

    private static final String SELF_CONTAINED = "rung.selfContained";

    static final Set<String> NAMES = Set.of(VERSIONS, SINCE, LOCK, SELF_CONTAINED);

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
        var selfContained = selfContained(said);
        if (selfContained.isEmpty()) {
            problems.add(unknown(said, SELF_CONTAINED, "say warning or error"));
        }
        return new Options(
                versions.orElse(VersionScheme.SEQUENCE),
                since.orElse(1L),
                lock,
                selfContained.orElse(SelfContainment.ADVISED),
                List.copyOf(problems));
    }

    private static Optional<SelfContainment> selfContained(Map<String, String> said) {
        return switch (said(said, SELF_CONTAINED, "warning")) {
            case "warning" -> Optional.of(SelfContainment.ADVISED);
            case "error" -> Optional.of(SelfContainment.REQUIRED);
            default -> Optional.empty();
        };
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
        return Problem.of(ProblemCode.UNKNOWN_OPTION_VALUE, Location.NOWHERE, name, said(said, name, ""), fix);
    }
}
