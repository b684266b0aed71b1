package dev.rung.schema.internal.ddl;

import dev.rung.schema.internal.sql.Quoting;
import java.util.List;

/**
 * Records which of its conditional changes a transaction has applied: in a setting of ours that ends with it, from
 * which its row in the history takes it. A migration may reset settings: so the value has a first line, which is empty; where
 * that line is missing it is unknown what was created.
 */
public final class AppliedConditionals {

    private static final String SETTING = "'rung.acted'";
    private static final String SO_FAR = "pg_catalog.current_setting(%s, true)".formatted(SETTING);

    private static final String FIRST_LINE = "E'\\n'";

    /** The call that begins the note, and forgets what an earlier migration in the same transaction has created. */
    public static final String BEGIN = "pg_catalog.set_config(%s, %s, true)".formatted(SETTING, FIRST_LINE);

    /** The condition, null or false where not, that the note holds all since it began. */
    public static final String IS_KEPT = "pg_catalog.starts_with(%s, %s)".formatted(SO_FAR, FIRST_LINE);

    private AppliedConditionals() {}

    /** Returns the call that notes that {@code made} was created. */
    public static String noteSql(String made) {
        return noteOf(Quoting.literal(made));
    }

    /** Returns the call that notes what {@code expression} says was created, one a line; nothing where it is null. */
    public static String noteOf(String expression) {
        return "pg_catalog.set_config(%s, pg_catalog.concat(%s, %s, E'\\n'), true)"
                .formatted(SETTING, SO_FAR, expression);
    }

    /** Returns what was created, as an expression that is null where nothing was; {@code before} is what is known already. */
    public static String sql(String before) {
        var all = "pg_catalog.concat(%s, pg_catalog.ltrim(%s, %s))".formatted(before, SO_FAR, FIRST_LINE);
        return "case when %1$s operator(pg_catalog.<>) '' then %1$s end".formatted(all);
    }

    /** Returns what was created, from the text that the history keeps. */
    public static List<String> of(String text) {
        return text.lines().filter(line -> !line.isEmpty()).toList();
    }
}
