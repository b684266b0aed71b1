package dev.rung.runtime.internal.execute.index;

import dev.rung.runtime.internal.sql.IndexCreation;
import dev.rung.runtime.internal.sql.IndexCreation.Condition;
import dev.rung.runtime.internal.sql.IndexCreation.Extent;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.internal.sql.SqlName;
import java.sql.SQLWarning;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The INVALID indexes that a transaction may take for its own. What the transaction holds and has created is checked, not
 * how its texts do it: each creation of an index locks the table in {@code SHARE} mode until the transaction ends, before
 * it looks for the name, and hardly anything else does. Where such a lock is explained by an index that the transaction
 * has created there, or found valid, only names count that are known to have been taken. An index that the transaction
 * has attached to another counts too: that one is INVALID as long as its part is. Belongs to one attempt.
 */
public final class IndexClaims {

    private static final String MARK = "rung: INVALID: ";
    private static final String END = " :rung";
    private static final Pattern REFUSAL =
            Pattern.compile(Pattern.quote(MARK) + "(.*)" + Pattern.quote(END), Pattern.DOTALL);

    /**
     * The transaction, or a part of it, has written the row: its number is not before that of the transaction, and any
     * other transaction that has such a number, and has written what can be seen, has ended. Counted past 32 bits, and
     * asked only where the server knows.
     */
    private static final String OWN = """
            (select case when r.top is null or r.after operator(pg_catalog.>=) 2147483648 then false
            when r.top operator(pg_catalog.+) r.after operator(pg_catalog.>=) r.next then true
            else pg_catalog.pg_xact_status((r.top operator(pg_catalog.+) r.after)::pg_catalog.text::pg_catalog.xid8)
            operator(pg_catalog.=) 'in progress' end
            from (select s.top, s.next, (%s.xmin::pg_catalog.text::pg_catalog.int8 operator(pg_catalog.-) s.top)
            operator(pg_catalog.&) 4294967295 as after
            from (select pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text::pg_catalog.int8 as top,
            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::pg_catalog.text::pg_catalog.int8 as next) s) r)""";

    /**
     * The cast fails, and with it the transaction. Operators are qualified: any path may be set. An index that the transaction
     * has created itself may be INVALID: one on a partitioned table, without all its parts.
     */
    private static final String CHECK = """
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 0 then '1'
            else pg_catalog.concat('%s', pg_catalog.min(pg_catalog.concat(claimed.name,
            ' already, which this attempt did not create: drop index ', claimed.how, claimed.name)), '%s') end)::pg_catalog.int4
            from (select pg_catalog.format('%%I.%%I', n.nspname, c.relname) as name,
            case when c.relkind operator(pg_catalog.=) 'i' then 'concurrently ' end as how
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
            join pg_catalog.pg_class t on t.oid operator(pg_catalog.=) i.indrelid
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where not i.indisvalid and not %s and\040""".formatted(MARK, END, OWN.formatted("i"));

    private static final String LOCKED = """
            exists (select from pg_catalog.pg_lock_status() l where l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid()
            and l.relation operator(pg_catalog.=) %s.indrelid and l.mode operator(pg_catalog.=) 'ShareLock')""";

    /** Another index, which is valid. */
    private static final String BESIDE = """
            exists (select from pg_catalog.pg_index o join pg_catalog.pg_class d on d.oid operator(pg_catalog.=) o.indexrelid
            where (o.indisvalid or %s)
            and o.indexrelid operator(pg_catalog.<>) i.indexrelid and\040""".formatted(OWN.formatted("o"));

    private static final String EXPLAINED = BESIDE + """
            o.indrelid operator(pg_catalog.=) i.indrelid
            and (%s or d.relname operator(pg_catalog.=) any (%%s)))""".formatted(OWN.formatted("d"));

    /** But for one that lacks parts itself, where the author gives it to another that is to lack some. */
    private static final String ATTACHED = """
            exists (select from pg_catalog.pg_inherits h
            join pg_catalog.pg_class w on w.oid operator(pg_catalog.=) h.inhparent
            where h.inhrelid operator(pg_catalog.=) i.indexrelid and %s
            and not (c.relkind operator(pg_catalog.=) 'I' and w.relname operator(pg_catalog.=) any (%%s)))""".formatted(OWN.formatted("h"));

    private static final String IN_CODE = """
            ((c.relname operator(pg_catalog.=) any (%1$s) or pg_catalog.concat(n.nspname, '.', c.relname) operator(pg_catalog.=) any (%1$s))
            and (t.relname operator(pg_catalog.=) any (%1$s) and pg_catalog.pg_table_is_visible(t.oid)
            or pg_catalog.concat(n.nspname, '.', t.relname) operator(pg_catalog.=) any (%1$s)))""";

    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean isWritten;
    private boolean combinesParts;
    private boolean runsCode;

    /** Adds what {@code statement}, which the author wrote, may claim. */
    public void add(SqlStatement statement) {
        addGenerated(statement);
        isWritten = true;
        runsCode = runsCode || statement.runsCode();
    }

    /** Adds what {@code statement}, which was generated, may claim. */
    public void addGenerated(SqlStatement statement) {
        statement.indexCreation().ifPresent(this::add);
        addCode(statement);
    }

    private void add(IndexCreation creation) {
        addParts();
        var name = creation.index().map(SqlName::name);
        if (creation.extent() == Extent.ONLY) {
            name.ifPresent(parts::add);
        } else if (creation.condition() == Condition.IF_MISSING) {
            name.ifPresent(taken::add);
        }
    }

    /** Adds that parts may be given to an index. */
    public void addParts() {
        combinesParts = true;
    }

    /** Adds the code that {@code statement} brings with it: it may look for a name by itself, which locks nothing. */
    public void addCode(SqlStatement statement) {
        words.addAll(statement.indexWords());
    }

    /** Adds what the server has said of the names that it found taken. */
    public void warned(@Nullable SQLWarning warnings) {
        taken.addAll(SkippedNames.in(warnings));
    }

    /** Returns whether the server may still say of names that it found them taken, which no text shows. */
    public boolean expectsWarnings() {
        return runsCode;
    }

    /** What is sent is not seen from here on. */
    public void hide() {
        isWritten = true;
    }

    /**
     * Returns the statement that fails where one is INVALID, under the settings of the migration; empty where none is
     * claimed.
     */
    public String checkSql() {
        if (!isWritten && !combinesParts && words.isEmpty()) {
            return "";
        }
        return CHECK + "(%s or %s or %s)) claimed".formatted(byLock(), inCode(), ATTACHED.formatted(array(parts)));
    }

    /**
     * Returns the check together with {@code restoreRoleSql}, after which it runs: under no setting of the migration, but for the
     * path, where words of it are to be found along that.
     */
    public String closingSql(String restoreRoleSql) {
        return words.isEmpty()
                ? SqlSequence.of(restoreRoleSql, checkSql())
                : SqlSequence.of(checkSql(), restoreRoleSql);
    }

    /** What was generated without {@code if not exists} fails where the name is taken. */
    private String byLock() {
        if (!isWritten && taken.isEmpty()) {
            return "false";
        }
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
    public static Optional<InvalidIndexException> refusal(Throwable thrown) {
        var found = REFUSAL.matcher(String.valueOf(thrown.getMessage()));
        return found.find() ? Optional.of(InvalidIndexException.thereIs(found.group(1))) : Optional.empty();
    }
}
