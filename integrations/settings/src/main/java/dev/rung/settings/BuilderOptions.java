package dev.rung.settings;

import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.TransactionScope;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Hands values to the builder, which checks them. */
final class BuilderOptions {

    /** The options of the builder that no setting has, and why. */
    static final Map<String, String> IN_CODE_ONLY = new TreeMap<>(Map.of(
            "catalogs", "an object; `packages` chooses among those that are registered",
            "classLoader", "an object; `classpath` says where a command loads from",
            "observer", "an object; `observe` says whether there is one",
            "listener", "an object",
            "allowOutOfOrder", "an argument of a command, for one migration and with a reason",
            "allowDataLoss", "an argument of a command, for one rollback and with a reason"));

    /** What the builder says of an argument: code, flaw, remedy. */
    private static final Pattern REFUSAL = Pattern.compile("(?s)\\[RUNG-\\d+] (.*)\\.\n +Fix +: (.*)");

    private BuilderOptions() {}

    /**
     * Sets the option that {@code setting} stands for; nothing where it stands for none.
     *
     * @throws UnusableValueException if the value is none that the option can have
     */
    static void apply(MigratorBuilder builder, Setting setting, String text) {
        try {
            switch (setting.kind()) {
                case DURATION -> applyDuration(builder, setting, text);
                case CHOICE -> applyChoice(builder, setting, text);
                default -> applyText(builder, setting, text);
            }
        } catch (IllegalArgumentException e) {
            throw refused(setting, e);
        }
    }

    private static void applyText(MigratorBuilder builder, Setting setting, String text) {
        switch (setting) {
            case SCHEMA -> builder.schema(text);
            case HISTORY_TABLE -> builder.historyTable(text);
            case HISTORY_OWNER -> builder.historyOwner(text);
            case ENVIRONMENT -> builder.environment(text);
            case DEPLOYMENT -> builder.deployment(text);
            default -> {
                // not of the builder: where the database and the code are
            }
        }
    }

    private static void applyDuration(MigratorBuilder builder, Setting setting, String text) {
        var time = Values.duration(setting, text);
        switch (setting) {
            case LOCK_WAIT -> builder.lockWait(time);
            case LOCK_TIMEOUT -> builder.lockTimeout(time);
            case LOCK_DEADLINE -> builder.lockDeadline(time);
            case CONNECT_WAIT -> builder.connectWait(time);
            case ANSWER_WAIT -> builder.answerWait(time);
            case RUN_LIMIT -> builder.runLimit(time);
            case SLOW_STATEMENT -> builder.slowStatement(time);
            default -> throw new IllegalStateException("a time that no option takes: " + setting);
        }
    }

    private static void applyChoice(MigratorBuilder builder, Setting setting, String text) {
        switch (setting) {
            case POOLING -> builder.pooling(Values.choice(setting, text, Pooling.values()));
            case TRANSACTION_SCOPE -> builder.transactionScope(Values.choice(setting, text, TransactionScope.values()));
            case FIRST_RUN -> builder.firstRun(Values.choice(setting, text, FirstRun.values()));
            default -> Values.choice(setting, text, Setting.Answer.values());
        }
    }

    private static UnusableValueException refused(Setting setting, IllegalArgumentException thrown) {
        var said = String.valueOf(thrown.getMessage());
        var parts = REFUSAL.matcher(said);
        return parts.matches()
                ? new UnusableValueException(parts.group(1).replaceFirst("^\\w+", setting.key()), parts.group(2))
                : new UnusableValueException("%s: %s".formatted(setting.key(), said), "correct the value");
    }
}
