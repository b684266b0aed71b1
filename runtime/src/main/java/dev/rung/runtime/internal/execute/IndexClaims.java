package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.ConditionalIndex;
import dev.rung.runtime.internal.sql.ConditionalIndex.Extent;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLWarning;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The INVALID indexes that a transaction may take for made. It is looked at what the transaction holds and has made, not at
 * how its texts do it: each creation of an index locks the table in {@code SHARE} mode until the transaction ends, before it
 * looks for the name, and hardly anything else does. Where such a lock is explained by an index that the transaction has made
 * there, or took as it was, only names count that are known to have been taken. Belongs to one attempt.
 */
final class IndexClaims {

    private static final String MARK = "rung: INVALID: ";
    private static final String END = " :rung";
    private static final Pattern REFUSAL =
            Pattern.compile(Pattern.quote(MARK) + "(.*)" + Pattern.quote(END), Pattern.DOTALL);

    /**
     * The cast fails, and with it the transaction. Operators are qualified: any path may be set. An index whose row is not older
     * than the transaction is its own: one on a partitioned table, without all its parts.
     */
    private static final String CHECK = """
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 0 then '1'
            else pg_catalog.concat('%s', pg_catalog.min(pg_catalog.concat(claimed.name,
            ' already, which this attempt has not made: drop index ', claimed.how, claimed.name)), '%s') end)::pg_catalog.int4
            from (select pg_catalog.format('%%I.%%I', n.nspname, c.relname) as name,
            case when c.relkind operator(pg_catalog.=) 'i' then 'concurrently ' end as how
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) i.indrelid
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where not i.indisvalid and pg_catalog.age(i.xmin) operator(pg_catalog.>) 0
            and\040""".formatted(MARK, END);

    private static final String LOCKED = """
            exists (select from pg_catalog.pg_lock_status() l where l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid()
            and l.relation operator(pg_catalog.=) %s.indrelid and l.mode operator(pg_catalog.=) 'ShareLock')""";

    /** Another index, which is there as it should be. */
    private static final String BESIDE = """
            exists (select from pg_catalog.pg_index o join pg_catalog.pg_class d on d.oid operator(pg_catalog.=) o.indexrelid
            where (o.indisvalid or pg_catalog.age(o.xmin) operator(pg_catalog.<=) 0)
            and o.indexrelid operator(pg_catalog.<>) i.indexrelid and\040""";

    private static final String EXPLAINED = BESIDE + """
            o.indrelid operator(pg_catalog.=) i.indrelid
            and (pg_catalog.age(d.xmin) operator(pg_catalog.<=) 0 or d.relname operator(pg_catalog.=) any (%s)))""";

    private static final String IN_CODE = """
            ((c.relname operator(pg_catalog.=) any (%1$s) or pg_catalog.concat(n.nspname, '.', c.relname) operator(pg_catalog.=) any (%1$s))
            and (t.relname operator(pg_catalog.=) any (%1$s) and pg_catalog.pg_table_is_visible(t.oid)
            or pg_catalog.concat(n.nspname, '.', t.relname) operator(pg_catalog.=) any (%1$s)))""";

    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean isWritten;
    private boolean runsCode;

    /** Adds what {@code statement}, which the author wrote, may claim. */
    void add(SqlStatement statement) {
        addGenerated(statement);
        isWritten = true;
        runsCode = runsCode || statement.runsCode();
    }

    /** Adds what {@code statement} may claim, whose code is ours. */
    void addGenerated(SqlStatement statement) {
        statement.conditionalIndex().ifPresent(this::add);
        addCode(statement);
    }

    private void add(ConditionalIndex index) {
        (index.extent() == Extent.ONLY ? parts : taken).add(index.index().name());
    }

    /** Adds the code that {@code statement} brings with it: it may look for a name by itself, which locks nothing. */
    void addCode(SqlStatement statement) {
        words.addAll(statement.indexWords());
    }

    /** Adds what the server has said of the names that it found taken. */
    void told(@Nullable SQLWarning warnings) {
        taken.addAll(TakenNames.in(warnings));
    }

    /** Returns whether the server may still say of names that it found them taken, which no text shows. */
    boolean mayBeTold() {
        return runsCode;
    }

    /** What is sent is not seen from here on. */
    void hide() {
        isWritten = true;
    }

    /** Returns the statement that fails where one is INVALID, under the settings of the migration; empty where none is claimed. */
    String checkSql() {
        if (!isWritten && taken.isEmpty() && words.isEmpty()) {
            return "";
        }
        return CHECK + "(%s or %s)) claimed".formatted(byLock(), inCode());
    }

    /**
     * Returns the check together with {@code ourselvesSql}, after which it runs: under no setting of the migration, but for the
     * path, where words of it are to be found along that.
     */
    String closingSql(String ourselvesSql) {
        return words.isEmpty() ? SqlSequence.of(ourselvesSql, checkSql()) : SqlSequence.of(checkSql(), ourselvesSql);
    }

    private String byLock() {
        var names = array(taken);
        var all = new LinkedHashSet<>(taken);
        all.addAll(parts);
        return "%s and (c.relname operator(pg_catalog.=) any (%s) or not %s) and not %s"
                .formatted(
                        LOCKED.formatted("i"),
                        names,
                        EXPLAINED.formatted(array(all)),
                        "(c.relkind operator(pg_catalog.=) 'I' and c.relname operator(pg_catalog.=) any (%s))"
                                .formatted(array(parts)));
    }

    /** Not where the transaction has worked on the index of that name of another table. */
    private String inCode() {
        return words.isEmpty()
                ? "false"
                : IN_CODE.formatted(array(words)) + " and not " + BESIDE
                        + "d.relname operator(pg_catalog.=) c.relname and " + LOCKED.formatted("o") + ")";
    }

    private static String array(Set<String> names) {
        return names.stream()
                .map(Quoting::literal)
                .collect(Collectors.joining(", ", "array[", "]::pg_catalog.text[]::pg_catalog.name[]"));
    }

    /** Returns the refusal that {@code thrown} is, if it is one of the check. */
    static Optional<InvalidIndexException> refusal(Throwable thrown) {
        var found = REFUSAL.matcher(String.valueOf(thrown.getMessage()));
        return found.find() ? Optional.of(InvalidIndexException.thereIs(found.group(1))) : Optional.empty();
    }
}
