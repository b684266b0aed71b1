package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.catalog.ConstraintReader.Constraint;
import dev.rung.rows.internal.catalog.ConstraintReader.Rule;
import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.model.KeyTexts;
import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the catalog, a handful of queries for any number of tables, and puts together what belongs to one table. */
public final class TableReader {

    private static final String TABLES = CatalogQuery.USERS_TABLES + """
            select u.oid, u.nspname, u.relname, u.relkind,
              (select pg_catalog.array_agg(t.tgname::pg_catalog.text order by t.tgname)
                from pg_catalog.pg_trigger t
                where t.tgrelid = u.oid and not t.tgisinternal and t.tgenabled in ('O', 'A')
                  and t.tgtype & 4 <> 0) as triggers
            from u
            where u.oid = u.root
            order by u.nspname collate "C", u.relname collate "C"
            """;

    private static final String PARTITIONS = CatalogQuery.USERS_TABLES + """
            select u.root, u.relname,
              pg_catalog.concat_ws(' and ', pg_catalog.pg_get_partition_constraintdef(u.oid), (
                select pg_catalog.string_agg(pg_catalog.pg_get_expr(k.conbin, k.conrelid), ' and ' order by k.conname)
                from pg_catalog.pg_constraint k
                where k.conrelid = u.oid and k.contype = 'c' and k.conislocal and k.coninhcount = 0)) as expression
            from u
            where u.oid <> u.root and u.relkind = 'r'
            order by u.root, u.nspname collate "C", u.relname collate "C"
            """;

    private record Table(long id, TableName name, TableFacts.Kind kind, List<String> triggers) {}

    private record OwnedPartition(long root, PartitionFacts partition) {}

    private static final CatalogQuery<Table> TABLE_QUERY = new CatalogQuery<>(
            TABLES,
            row -> new Table(
                    row.getLong("oid"),
                    new TableName(row.getString("nspname"), row.getString("relname")),
                    row.getString("relkind").equals("p") ? TableFacts.Kind.PARTITIONED : TableFacts.Kind.PLAIN,
                    CatalogQuery.texts(row, "triggers")));

    private static final CatalogQuery<OwnedPartition> PARTITION_QUERY = new CatalogQuery<>(
            PARTITIONS,
            row -> new OwnedPartition(
                    row.getLong("root"),
                    new PartitionFacts(row.getString("relname"), CatalogQuery.text(row, "expression"))));

    private final Map<Long, List<ColumnFacts>> columns;
    private final List<Constraint> constraints;
    private final List<Rule> rules;
    private final List<OwnedPartition> partitions;
    private final ReferringTypes referring;

    private TableReader(Connection connection) throws SQLException {
        this.columns = ColumnReader.read(connection);
        this.constraints = ConstraintReader.constraints(connection);
        this.rules = Stream.concat(
                        constraints.stream().map(Constraint::rule), ConstraintReader.uniqueIndexes(connection).stream())
                .toList();
        this.partitions = PARTITION_QUERY.list(connection);
        this.referring = new ReferringTypes(columns, constraints);
    }

    /** Returns the facts of the tables that are to be filled. */
    public static SchemaFacts read(Connection connection, RowOptions options) throws SQLException {
        var reader = new TableReader(connection);
        var all = TABLE_QUERY.list(connection);
        var tables = all.stream()
                .filter(table -> options.includes(table.name()))
                .map(table -> reader.facts(table).with(keys(table, options.keys(), all)))
                .toList();
        return new SchemaFacts(tables, reader.deferred());
    }

    private TableFacts facts(Table table) {
        long id = table.id();
        var own = columns.getOrDefault(id, List.of()).stream()
                .map(column -> column.referredAs(referring.of(id, column)))
                .toList();
        return new TableFacts(
                id,
                table.name(),
                table.kind(),
                own,
                constraints.stream()
                        .filter(constraint -> belongs(constraint, id, 'c'))
                        .map(check -> new CheckFacts(
                                check.rule().name(),
                                check.expression(),
                                Set.copyOf(check.rule().columns())))
                        .toList(),
                rules.stream()
                        .filter(rule -> isKeyOf(rule, id))
                        .map(TableReader::key)
                        .toList(),
                constraints.stream()
                        .filter(constraint -> belongs(constraint, id, 'f'))
                        .flatMap(TableReader::reference)
                        .toList(),
                partitions.stream()
                        .filter(partition -> partition.root() == id)
                        .map(OwnedPartition::partition)
                        .toList(),
                dependencies(id, own),
                table.triggers());
    }

    /** Returns the columns of texts that refer to other tables without a constraint. */
    private static List<ReferenceFacts> keys(Table table, List<KeyTexts> keys, List<Table> all) {
        return keys.stream()
                .filter(key -> key.table().equals(table.name()))
                .flatMap(key -> all.stream()
                        .filter(target -> target.name().equals(key.target()))
                        .map(target -> new ReferenceFacts(
                                "of " + key.column(),
                                List.of(key.column()),
                                new ReferenceFacts.Target(
                                        target.id(),
                                        target.name(),
                                        target.name().sql(),
                                        List.of(key.key())),
                                ReferenceFacts.Match.SIMPLE,
                                Deferral.NEVER,
                                "")))
                .toList();
    }

    private static boolean belongs(Constraint constraint, long table, char kind) {
        return constraint.rule().root() == table && constraint.rule().isOwn(kind);
    }

    private static boolean isKeyOf(Rule rule, long table) {
        return rule.root() == table && (rule.isOwn('p') || rule.isOwn('u') || rule.isOwn('x'));
    }

    private static KeyFacts key(Rule rule) {
        return new KeyFacts(rule.name(), rule.columns().isEmpty() ? rule.looksAt() : rule.columns());
    }

    private static Stream<ReferenceFacts> reference(Constraint constraint) {
        var rule = constraint.rule();
        return constraint.target().stream()
                .map(target -> new ReferenceFacts(
                        rule.name(),
                        rule.columns(),
                        target,
                        constraint.match(),
                        constraint.deferral(),
                        constraint.sqlName()));
    }

    /** A generated column is replaced by the columns that it is computed from. */
    private Map<String, Set<String>> dependencies(long table, List<ColumnFacts> columns) {
        var computed = columns.stream().collect(Collectors.toMap(ColumnFacts::name, ColumnFacts::computedFrom));
        var dependencies = new HashMap<String, Set<String>>();
        for (var rule : rules) {
            if (rule.root() == table) {
                var all = dependencies.computeIfAbsent(rule.name(), name -> new LinkedHashSet<>());
                Stream.concat(rule.columns().stream(), rule.looksAt().stream())
                        .flatMap(name -> Stream.concat(Stream.of(name), computed.getOrDefault(name, Set.of()).stream()))
                        .forEach(all::add);
            }
        }
        return dependencies;
    }

    private List<DeferredFacts> deferred() {
        return constraints.stream()
                .filter(constraint -> constraint.deferral() == Deferral.INITIALLY
                        && constraint.rule().isOwn())
                .map(constraint -> new DeferredFacts(
                        constraint.owner(),
                        constraint.rule().name(),
                        constraint.sqlName(),
                        constraint.rule().kind() == 't' ? DeferredFacts.Kind.TRIGGER : DeferredFacts.Kind.RULE))
                .toList();
    }
}
