package dev.rung.runtime.internal.sql;

import java.io.Serial;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Added as suppressed to what a driver threw: which words of the failed statement are secrets. Its message does not name them. */
public final class UnquotedSecretsHint extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Set<String> words;

    private UnquotedSecretsHint(Set<String> words) {
        super("the statement has a secret without the quotes of a constant", null, false, false);
        this.words = words;
    }

    /** Adds to {@code failure} which words of {@code statements} are secrets, where there are any. */
    public static void by(SQLException failure, List<SqlStatement> statements) {
        var words = new LinkedHashSet<String>();
        statements.forEach(statement -> words.addAll(UnquotedSecrets.in(statement.text())));
        if (!words.isEmpty()) {
            failure.addSuppressed(new UnquotedSecretsHint(words));
        }
    }

    static NavigableSet<String> in(Iterable<? extends Throwable> all) {
        var words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var each : all) {
            if (each instanceof UnquotedSecretsHint hint) {
                words.addAll(hint.words);
            }
        }
        return words;
    }
}
