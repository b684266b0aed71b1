package dev.rung.runtime.internal.snapshot;

import dev.rung.runtime.internal.session.ServerVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the catalog in one statement, and so at one moment. */
public final class CatalogReader {

    /**
     * The schemas of users, and the relations in them. What the server is supplied with has an OID below 16384, and only the
     * schema {@code public} is ours all the same; what belongs to a session, or stores long values, is in schemas {@code pg_...}.
     */
    private static final String WITH = """
            with place as materialized (
            select n.oid, case n.nspname when 'public' then '' else pg_catalog.quote_ident(n.nspname) || '.' end as prefix
            from pg_catalog.pg_namespace n
            where n.nspname = 'public' or (n.oid >= 16384 and n.nspname !~ '^pg_')),
            relation as materialized (
            select c.oid, c.relnamespace, c.relname, c.relkind, c.relowner, c.relacl,
            place.prefix || pg_catalog.quote_ident(c.relname) as name
            from pg_catalog.pg_class c join place on place.oid = c.relnamespace)
            """;

    private static final List<CatalogQuery> QUERIES = Stream.of(
                    DatabaseQueries.ALL,
                    RelationQueries.ALL,
                    TablePartQueries.ALL,
                    TypeQueries.ALL,
                    RoutineQueries.ALL,
                    OperatorQueries.ALL,
                    SearchQueries.ALL,
                    ForeignQueries.ALL,
                    ReplicationQueries.ALL,
                    AddedFactQueries.ALL,
                    SuppliedObjectQueries.ALL)
            .flatMap(List::stream)
            .toList();

    private CatalogReader() {}

    /**
     * Returns all objects that users have created in the database, what extensions have created with them, and the facts that are
     * read apart from their object.
     *
     * @param connection one under the settings of a {@link ReadingSettings}
     */
    public static List<CatalogRow> read(Connection connection) throws SQLException {
        var sql = sql(ServerVersion.major(connection));
        // A prepared statement: planning takes longer than reading, and the driver keeps the plan of one that comes
        // again.
        try (var statement = connection.prepareStatement(sql);
                var result = statement.executeQuery()) {
            return rows(result);
        }
    }

    /** Returns what is read of a server of that major version. */
    static String sql(int major) {
        return QUERIES.stream()
                .filter(query -> query.fits(major))
                .map(CatalogQuery::sql)
                .collect(Collectors.joining("\nunion all\n", WITH, ""));
    }

    private static List<CatalogRow> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<CatalogRow>();
        while (result.next()) {
            @Nullable String kind = result.getString(3);
            @Nullable String name = result.getString(4);
            rows.add(new CatalogRow(
                    result.getString(1),
                    array(result, 2).stream().flatMap(Optional::stream).toList(),
                    Optional.ofNullable(kind),
                    name == null ? "" : name,
                    facts(array(result, 5))));
        }
        return rows;
    }

    private static List<Optional<String>> array(ResultSet result, int column) throws SQLException {
        var array = result.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((@Nullable String[]) array.getArray())
                        .map(Optional::ofNullable)
                        .toList();
    }

    private static Map<String, String> facts(List<Optional<String>> pairs) {
        var facts = new HashMap<String, String>();
        for (int i = 0; i < pairs.size(); i += 2) {
            var property = pairs.get(i).orElseThrow();
            pairs.get(i + 1).ifPresent(value -> facts.put(property, value));
        }
        return facts;
    }
}
