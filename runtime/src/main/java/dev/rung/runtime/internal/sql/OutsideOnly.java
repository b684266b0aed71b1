package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.TokenReader;

/**
 * The statements that PostgreSQL refuses inside a transaction, apart from those that work concurrently. Some are refused
 * for what is in the catalog only (the reindexing of a partitioned table, the drop of a subscription with a slot): these the
 * server detects.
 */
final class OutsideOnly {

    private OutsideOnly() {}

    static boolean matches(TokenReader tokens) {
        var verb = tokens.word();
        tokens.skip();
        return switch (verb) {
            case "vacuum" -> true;
            case "discard" -> tokens.take("all");
            case "create" -> tokens.take("database") || tokens.take("tablespace") || createsSlot(tokens);
            case "drop" -> tokens.take("database") || tokens.take("tablespace");
            case "alter" -> tokens.take("system") || movesDatabase(tokens) || refreshes(tokens);
            case "reindex" -> reindexesMany(tokens);
            case "cluster" -> clustersAll(tokens);
            default -> false;
        };
    }

    private static boolean createsSlot(TokenReader tokens) {
        return tokens.take("subscription") && !isOff("connect", tokens) && !isOff("create_slot", tokens);
    }

    private static boolean movesDatabase(TokenReader tokens) {
        return tokens.take("database") && tokens.takeName().isPresent() && tokens.take("set", "tablespace");
    }

    private static boolean refreshes(TokenReader tokens) {
        if (!tokens.take("subscription") || tokens.takeName().isEmpty()) {
            return false;
        }
        if (tokens.take("refresh", "publication")) {
            return true;
        }
        var changes = tokens.take("set", "publication")
                || tokens.take("add", "publication")
                || tokens.take("drop", "publication");
        return changes && !isOff("refresh", tokens);
    }

    private static boolean reindexesMany(TokenReader tokens) {
        tokens.takeOptions("verbose");
        return tokens.take("schema") || tokens.take("database") || tokens.take("system");
    }

    private static boolean clustersAll(TokenReader tokens) {
        tokens.takeOptions("verbose");
        tokens.take("verbose");
        return tokens.isAtEnd();
    }

    /** Anything that is not said to be on counts as off: then the server decides. */
    private static boolean isOff(String option, TokenReader tokens) {
        var reader = tokens.copy();
        return reader.skipTo(option, "=") && !reader.take("true") && !reader.take("on") && !reader.take("1");
    }
}
