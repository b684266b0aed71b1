package dev.rung.settings;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import java.util.List;

/**
 * What is wrong with what was set.
 *
 * @param code which error
 * @param what where it is, and what is wrong
 * @param fix what to do
 */
record Mistake(ErrorCode code, String what, String fix) {

    static Mistake invalid(String what, String fix) {
        return new Mistake(ErrorCode.SETTING_INVALID, what, fix);
    }

    /** Returns the mistake of a value that came from {@code origin}. */
    static Mistake invalid(Origin origin, UnusableValueException thrown) {
        return invalid(origin.text() + ": " + thrown.flaw(), thrown.fix());
    }

    /** Returns the error that says all of this, which is not empty, at once. */
    static SetupException exception(List<Mistake> mistakes) {
        if (mistakes.size() == 1) {
            return mistakes.get(0).exception();
        }
        var lines = new StringBuilder("%d settings cannot be used:".formatted(mistakes.size()));
        for (var mistake : mistakes) {
            lines.append("\n    - ").append(mistake.what).append("; ").append(mistake.fix);
        }
        var worst = mistakes.stream().anyMatch(mistake -> mistake.code == ErrorCode.SECRET_EXPOSED)
                ? ErrorCode.SECRET_EXPOSED
                : ErrorCode.SETTING_INVALID;
        return new Mistake(worst, lines.toString(), "correct each; docs/configuration.md lists all settings")
                .exception();
    }

    SetupException exception() {
        return new SetupException(code, Explanation.unchanged(what, fix), null);
    }
}
