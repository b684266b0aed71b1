package dev.rung.runtime.internal.sql;

import dev.rung.runtime.internal.sql.DriverText.Marks;
import dev.rung.schema.internal.sql.PsqlOnly;
import dev.rung.schema.internal.sql.SqlToken;
import dev.rung.schema.internal.sql.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One statement, and what its tokens show of it. What they do not show, the server decides.
 *
 * @param text the statement, without a semicolon at its end
 * @param head its first tokens, without comments
 * @param start where it begins in the text that it was split from
 */
public record SqlStatement(String text, List<SqlToken> head, TextPosition start) {

    private static final int SUMMARY = 80;

    private static final Set<String> CODE = Set.of("do", "call");

    private static final Set<String> QUERIES = Set.of("select", "values", "table", "with");

    /** Returns the text of {@code statements} together, with a semicolon between two of them. */
    public static String join(List<SqlStatement> statements) {
        return statements.stream().map(SqlStatement::text).collect(Collectors.joining("; "));
    }

    /** Returns the word that it begins with, in lower case; empty where it begins with none. */
    public String verb() {
        return tokens().word();
    }

    /** Returns the start of its text on one line, without constants and comments, as messages show it. */
    public String summary() {
        return Secrets.summary(text, SUMMARY);
    }

    /**
     * Returns the text as a driver gets it that looks for semicolons too, as pgJDBC does: the statement, of which it finds no
     * second one.
     */
    public String textForDriver() {
        return DriverText.of(text, Marks.TWICE_IN_OPERATORS);
    }

    /** Returns the same where question marks are parameters: in an operator the author writes two for one, as JDBC has it. */
    public String textWithParameters() {
        return DriverText.of(text, Marks.AS_WRITTEN);
    }

    /**
     * Returns whether the server computes its rows only as they are fetched. Who does not fetch them all, as a batch of JDBC,
     * does not run all of it.
     */
    public boolean isQuery() {
        return QUERIES.contains(verb()) || tokens().take("(");
    }

    /** Returns what only psql understands in it; empty where its words show nothing of that. */
    public Optional<PsqlOnly> psqlOnly() {
        return PsqlOnly.of(head, text);
    }

    /** Returns whether it needs the client besides its text: the data that it copies is read from there, or written there. */
    public boolean copiesThroughClient() {
        var tokens = tokens();
        if (!tokens.take("copy")) {
            return false;
        }
        while (!tokens.isAtEnd()) {
            if (tokens.take("from", "stdin") || tokens.take("to", "stdout")) {
                return true;
            }
            tokens.skipGroup();
        }
        return false;
    }

    /**
     * Returns whether it switches {@code standard_conforming_strings} off, as far as its words show: what follows would not be
     * read here as the server reads it.
     */
    public boolean switchesStandardStringsOff() {
        return StandardStrings.areSwitchedOffBy(tokens(), text);
    }

    /** Returns whether after it the server sends dates or texts as the driver does not read them, as far as its words show. */
    public boolean leavesDriverForm() {
        return DriverForm.isLeftBy(verb(), text);
    }

    /** Returns whether it begins or ends a transaction, also a prepared one. Savepoints do neither. */
    public boolean controlsTransaction() {
        var tokens = tokens();
        return switch (tokens.word()) {
            case "begin", "commit", "end", "abort" -> true;
            case "start", "prepare" -> tokens.take("start", "transaction") || tokens.take("prepare", "transaction");
            case "rollback" -> !isRollbackTo();
            default -> false;
        };
    }

    /** Returns whether PostgreSQL refuses it inside a transaction, as far as its words show. */
    public boolean refusesTransaction() {
        return isConcurrent() || OutsideOnly.matches(tokens());
    }

    /**
     * Returns whether it works concurrently on an index or a partition: it waits for old transactions without blocking
     * other sessions, and leaves a part where it is interrupted.
     */
    public boolean isConcurrent() {
        return concurrentIndex().isPresent() || concurrentDetach().isPresent();
    }

    /** Returns what it does concurrently to an index. */
    public Optional<ConcurrentIndex> concurrentIndex() {
        return ConcurrentIndex.of(tokens());
    }

    /**
     * Returns the statement that creates the index of this one on {@code table} instead, at once and in any case; empty where it
     * creates none, or names it not.
     */
    public Optional<String> indexOn(String table) {
        return concurrentIndex()
                .filter(ConcurrentIndex::isCreation)
                .flatMap(ConcurrentIndex::index)
                .flatMap(index -> MovedIndex.sql(textForDriver(), index, table));
    }

    /** Returns the index that it creates where there is none of that name. */
    public Optional<ConditionalIndex> conditionalIndex() {
        return indexCreation().flatMap(IndexCreation::conditional);
    }

    /** Returns the index that it creates, in any case or not. */
    public Optional<IndexCreation> indexCreation() {
        return IndexCreation.of(tokens());
    }

    /** Returns whether it runs code on the server, which may do anything to which its words do not point. */
    public boolean runsCode() {
        return CODE.contains(verb()) || isQuery();
    }

    /** Returns what may be names of indexes and their tables in the code that it brings with it; empty where it has none. */
    public Set<String> indexWords() {
        return verb().equals("do") ? IndexWords.in(text) : Set.of();
    }

    /** Returns whether the code that it brings with it may drop or rebuild indexes. */
    public boolean repairsIndexes() {
        var words = indexWords();
        return words.contains("drop") || words.contains("reindex");
    }

    /** Returns which partition it detaches concurrently. */
    public Optional<ConcurrentDetach> concurrentDetach() {
        return ConcurrentDetach.of(tokens());
    }

    /**
     * Returns whether it may leave something in its session, be it until the end of the transaction only: a setting, a
     * temporary table, a cursor, a listener.
     */
    public boolean mayChangeSession() {
        var tokens = tokens();
        return switch (tokens.word()) {
            case "set" -> !(tokens.take("set", "constraints") || tokens.take("set", "transaction"));
            case "rollback" -> !isRollbackTo();
            default -> !SessionWords.LEAVE_NOTHING.contains(tokens.word()) || SessionWords.in(text);
        };
    }

    private boolean isRollbackTo() {
        var tokens = tokens();
        tokens.take("rollback");
        return tokens.take("to") || tokens.take("work", "to") || tokens.take("transaction", "to");
    }

    private TokenReader tokens() {
        return new TokenReader(head);
    }
}
