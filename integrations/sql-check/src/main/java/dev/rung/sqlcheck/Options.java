package dev.rung.sqlcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asks for with {@code -Arung...}.
 *
 * @param check whether to check at all
 * @param target the major version of the server that the SQL is for
 * @param talk how much is told
 */
record Options(Check check, int target, Talk talk) {

    static final String SQL = "rung.sql";
    static final String TARGET = "rung.target";
    static final String VERBOSE = "rung.verbose";
    static final Set<String> NAMES = Set.of(SQL, TARGET, VERBOSE);

    private static final List<String> TARGETS = List.of("18", "17", "16", "15", "14");

    /** Whether to check at all. */
    enum Check {
        ON,
        OFF
    }

    /** How much is told. */
    enum Talk {
        PROBLEMS,
        EVERYTHING
    }

    static Options of(Map<String, String> given) {
        String target = given.getOrDefault(TARGET, "");
        return new Options(
                "off".equals(given.get(SQL)) ? Check.OFF : Check.ON,
                Integer.parseInt(TARGETS.contains(target) ? target : TARGETS.get(0)),
                given.containsKey(VERBOSE) && !"false".equals(given.get(VERBOSE)) ? Talk.EVERYTHING : Talk.PROBLEMS);
    }

    /** Returns what is wrong with the options, in words. */
    static Optional<String> mistake(Map<String, String> given) {
        String sql = given.getOrDefault(SQL, "on");
        if (!Set.of("on", "off").contains(sql)) {
            return Optional.of("-A" + SQL + "=" + sql + " is neither on nor off.");
        }
        String target = given.getOrDefault(TARGET, TARGETS.get(0));
        return TARGETS.contains(target)
                ? Optional.empty()
                : Optional.of("-A" + TARGET + "=" + target + " is not a version of PostgreSQL whose grammar is here: "
                        + String.join(", ", TARGETS) + ".");
    }
}
