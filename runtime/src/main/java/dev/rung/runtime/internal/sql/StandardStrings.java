package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlName;
import dev.rung.schema.internal.sql.TokenReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The setting by which the server reads a backslash in a constant as itself, as all code here assumes. */
final class StandardStrings {

    private static final String NAME = "standard_conforming_strings";

    private static final Set<String> OFF = Set.of("off", "false", "no", "0");

    /** Statements whose text may call what sets it. */
    private static final Set<String> CALLERS = Set.of("select", "values", "with", "do", "call");

    /** A call that switches it on, as a snapshot of the schema does. */
    private static final Pattern ON = Pattern.compile("'" + NAME + "', 'on'");

    private StandardStrings() {}

    /** Returns whether a statement switches it off by {@code set}, or names it where it calls {@code set_config}. */
    static boolean areSwitchedOffBy(TokenReader tokens, String text) {
        if (CALLERS.contains(tokens.word())) {
            var lowerCase = text.toLowerCase(Locale.ROOT);
            return lowerCase.contains("set_config")
                    && ON.matcher(lowerCase).replaceAll("").contains(NAME);
        }
        return tokens.take("set") && isOff(tokens);
    }

    private static boolean isOff(TokenReader tokens) {
        if (!tokens.take("local")) {
            tokens.take("session");
        }
        var name = tokens.takeName().map(SqlName::name).orElse("");
        if (!name.equalsIgnoreCase(NAME) || !(tokens.take("=") || tokens.take("to"))) {
            return false;
        }
        return OFF.stream().anyMatch(tokens::take);
    }
}
