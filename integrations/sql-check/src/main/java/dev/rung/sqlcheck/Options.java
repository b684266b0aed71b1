package dev.rung.sqlcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asks for with {@code -Arung...}.
 *
 * @param check whether to check at all
 * @param lint whether to warn of what is dangerous
 * @param target the major version of the server that the SQL is for; it may be newer than any grammar here
 * @param talk how much is reported
 */
record Options(Check check, Check lint, int target, Talk talk) {

    static final String SQL = "rung.sql";
    static final String LINT = "rung.lint";
    static final String TARGET = "rung.target";
    static final String VERBOSE = "rung.verbose";
    static final String LOCK = "rung.lock";
    static final Set<String> NAMES = Set.of(SQL, LINT, TARGET, VERBOSE, LOCK);

    private static final List<String> TARGETS = List.of("18", "17", "16", "15", "14");
    private static final int NEWEST = Integer.parseInt(TARGETS.get(0));

    /** Whether to check at all. */
    enum Check {
        ON,
        OFF
    }

    /** How much is reported. */
    enum Talk {
        PROBLEMS,
        EVERYTHING
    }

    static Options of(Map<String, String> given) {
        String target = given.getOrDefault(TARGET, "");
        return new Options(
                check(given, SQL),
                check(given, LINT),
                isKnown(target) || isNewer(target) ? Integer.parseInt(target) : NEWEST,
                given.containsKey(VERBOSE) && !"false".equals(given.get(VERBOSE)) ? Talk.EVERYTHING : Talk.PROBLEMS);
    }

    /** Returns the version whose grammar reads: that of the target, or the newest one before it. */
    int grammar() {
        return Math.min(target, NEWEST);
    }

    /** Returns whether the target may accept what the grammar does not. */
    boolean isNewerThanGrammar() {
        return target > grammar();
    }

    private static boolean isKnown(String target) {
        return TARGETS.contains(target);
    }

    private static boolean isNewer(String target) {
        return target.matches("[1-9]\\d") && Integer.parseInt(target) > NEWEST;
    }

    Options withoutLint() {
        return new Options(check, Check.OFF, target, talk);
    }

    private static Check check(Map<String, String> given, String name) {
        return "off".equals(given.get(name)) ? Check.OFF : Check.ON;
    }

    /** Returns what is wrong with the options, in words. */
    static Optional<String> mistake(Map<String, String> given) {
        for (var name : List.of(SQL, LINT)) {
            if (!Set.of("on", "off").contains(given.getOrDefault(name, "on"))) {
                return Optional.of("-A" + name + "=" + given.get(name) + " is neither on nor off.");
            }
        }
        String target = given.getOrDefault(TARGET, TARGETS.get(0));
        return isKnown(target) || isNewer(target)
                ? Optional.empty()
                : Optional.of("-A" + TARGET + "=" + target + " is not a version of PostgreSQL whose grammar is here: "
                        + String.join(", ", TARGETS) + "; nor a newer one.");
    }
}
