package dev.rung.runtime.internal.sql;

import java.util.regex.Pattern;

/** Knows the statements that begin or end a transaction, by their first words. */
public final class TransactionControl {

    private static final Pattern COMMENT_OR_SPACE =
            Pattern.compile("(?s)\\A(?:\\s+|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/|;)+");

    private static final Pattern FIRST_WORDS =
            Pattern.compile("(?i)\\A(?:commit|end|abort|begin|start\\s+transaction|prepare\\s+transaction"
                    + "|rollback(?!\\s+(?:(?:work|transaction)\\s+)?to\\b))\\b");

    private TransactionControl() {}

    /** Returns whether {@code sql} begins with a statement that would begin or end a transaction. */
    public static boolean begins(String sql) {
        return FIRST_WORDS
                .matcher(COMMENT_OR_SPACE.matcher(sql).replaceFirst(""))
                .find();
    }
}
