package dev.rung.runtime.internal.sql;

import java.util.List;

/**
 * How a transaction remembers which of its conditional changes did something: in a setting of ours that ends with it, from
 * which its row in the history takes it.
 */
public final class Acted {

    private static final String SETTING = "'rung.acted'";
    private static final String SO_FAR = "pg_catalog.current_setting(%s, true)".formatted(SETTING);

    /** The call that forgets what an earlier migration in the same transaction has made. */
    public static final String RESET = "pg_catalog.set_config(%s, '', true)".formatted(SETTING);

    private Acted() {}

    /** Returns the call that notes that {@code made} was made. */
    public static String noteSql(String made) {
        return "pg_catalog.set_config(%s, pg_catalog.concat(%s, %s, E'\\n'), true)"
                .formatted(SETTING, SO_FAR, Quoting.literal(made).strip());
    }

    /** Returns what was made, as an expression that is null where nothing was; {@code before} is what is known already. */
    public static String sql(String before) {
        var all = "pg_catalog.concat(%s, %s)".formatted(before, SO_FAR);
        return "case when %1$s operator(pg_catalog.<>) '' then %1$s end".formatted(all);
    }

    /** Returns what was made, from the text that the history keeps. */
    public static List<String> of(String text) {
        return text.lines().toList();
    }
}
