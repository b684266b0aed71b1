package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.ConditionalIndex;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.SqlName;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The indexes that a migration claims to have made without saying that they are new: by {@code if not exists}, or in code on
 * the server. Where one of them is INVALID, the migration must not be recorded as done. Belongs to one attempt.
 */
final class IndexClaims {

    private static final String MARK = "rung: INVALID: ";
    private static final String END = " :rung";
    private static final Pattern REFUSAL =
            Pattern.compile(Pattern.quote(MARK) + "(.*)" + Pattern.quote(END), Pattern.DOTALL);

    /** The cast fails, and with it the transaction, where there is one. Operators are qualified: any path may be set. */
    private static final String CHECK = """
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 0 then '1'
            else pg_catalog.concat(%s, pg_catalog.min(claimed.name), %s) end)::pg_catalog.int4
            from (%s) claimed""";

    private static final String INDEX = """
            select pg_catalog.format('%I.%I', n.nspname, c.relname) as name
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) i.indrelid
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where not i.indisvalid and c.relkind operator(pg_catalog.=) 'i' and\040""";

    private static final String NAMED = """
            c.relname operator(pg_catalog.=) %s
            and i.indrelid operator(pg_catalog.=) coalesce(pg_catalog.to_regclass(%s), i.indrelid)""";

    private static final String AMONG_WORDS = """
            c.relname operator(pg_catalog.=) any (%1$s) and t.relname operator(pg_catalog.=) any (%1$s)""";

    /** A table on which the migration has created another index, as its text shows: that lock says nothing. */
    private static final String EXPLAINED =
            " and i.indrelid operator(pg_catalog.<>) coalesce(pg_catalog.to_regclass(%s)::pg_catalog.oid, 0)";

    /** Of all that is common, only the creation of an index locks a table this way; it does so before it looks for the name. */
    private static final String LOCKED = """
            exists (select from pg_catalog.pg_locks l where l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid()
            and l.relation operator(pg_catalog.=) i.indrelid and l.mode operator(pg_catalog.=) 'ShareLock')""";

    private final Set<ConditionalIndex> conditional = new LinkedHashSet<>();
    private final Set<SqlName> explained = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean hidden;

    /** Adds what {@code statement}, which the author wrote, may claim. */
    void add(SqlStatement statement) {
        addGenerated(statement);
        hidden = hidden || statement.runsCode();
    }

    /** Adds what {@code statement} may claim, whose code is ours. */
    void addGenerated(SqlStatement statement) {
        statement.conditionalIndex().ifPresent(conditional::add);
        statement.tableOfNewIndex().ifPresent(explained::add);
        words.addAll(statement.indexWords());
    }

    /** What is sent is not seen from here on. */
    void hide() {
        hidden = true;
    }

    /** Returns the statement that fails where one is INVALID, under the settings of the migration; empty where none is claimed. */
    String checkSql() {
        var claimed = new StringJoiner(" union ");
        for (var index : conditional) {
            claimed.add(INDEX
                    + NAMED.formatted(
                            Quoting.literal(index.index().name()),
                            Quoting.literal(index.table().sql())));
        }
        if (!words.isEmpty()) {
            var names = words.stream().map(Quoting::literal).collect(Collectors.joining(", "));
            claimed.add(INDEX + AMONG_WORDS.formatted("array[" + names + "]::pg_catalog.name[]"));
        }
        if (hidden) {
            claimed.add(INDEX
                    + LOCKED
                    + explained.stream()
                            .map(table -> EXPLAINED.formatted(Quoting.literal(table.sql())))
                            .collect(Collectors.joining()));
        }
        return claimed.length() == 0 ? "" : CHECK.formatted(Quoting.literal(MARK), Quoting.literal(END), claimed);
    }

    /** Throws where one is INVALID. */
    void check(Connection connection) throws SQLException {
        var sql = checkSql();
        if (sql.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refusal(e).<SQLException>map(refused -> refused).orElse(e);
        }
    }

    /** Returns the refusal that {@code thrown} is, if it is one of the check. */
    static Optional<InvalidIndexException> refusal(Throwable thrown) {
        var found = REFUSAL.matcher(String.valueOf(thrown.getMessage()));
        return found.find() ? Optional.of(InvalidIndexException.notMade(found.group(1))) : Optional.empty();
    }
}
