package dev.rung.runtime.internal.snapshot;

import dev.rung.runtime.internal.session.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which memberships of roles a database's migrations have granted. Roles belong to the whole server, and others may work
 * there at the same time: so only a membership counts that one transaction has granted together with a row of the history.
 */
public final class MembershipReader {

    /** The first major version of the server with the options INHERIT and SET of a membership. */
    private static final int SAYS_WHAT_FOR = 16;

    private static final String MAY_BE_READ = "select pg_catalog.has_table_privilege(?::pg_catalog.regclass, 'select')";

    private static final String MEMBERSHIPS = """
            select 'of ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(m.member)) || ' in '
            || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(m.roleid)),
            pg_catalog.concat_ws(', ', %s)
            from pg_catalog.pg_auth_members m where m.xmin in (select h.xmin from only %s h)""";

    private static final String OPTIONS = "case when m.admin_option then 'admin' end";
    private static final String OPTIONS_FROM_16_ON =
            OPTIONS + ", case when m.inherit_option then 'inherit' end, case when m.set_option then 'set' end";

    private MembershipReader() {}

    /**
     * Returns the memberships that migrations granted in a transaction with their row in {@code history}; none where the role
     * may not read it.
     *
     * @param connection one under the settings of a {@link ReadingSettings}
     * @param history a table without row security, as its name is written with its schema
     */
    public static List<CatalogRow> read(Connection connection, String history) throws SQLException {
        return mayBeRead(connection, history) ? memberships(connection, history) : List.of();
    }

    private static boolean mayBeRead(Connection connection, String history) throws SQLException {
        try (var query = connection.prepareStatement(MAY_BE_READ)) {
            query.setString(1, history);
            var row = query.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<CatalogRow> memberships(Connection connection, String history) throws SQLException {
        var options = ServerVersion.major(connection) < SAYS_WHAT_FOR ? OPTIONS : OPTIONS_FROM_16_ON;
        var memberships = new ArrayList<CatalogRow>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(MEMBERSHIPS.formatted(options, history))) {
            while (row.next()) {
                var name = row.getString(1);
                var facts = Map.of("granted options", row.getString(2));
                memberships.add(new CatalogRow(
                        "pg_auth_members/" + name, List.of(), Optional.of("ROLE_MEMBERSHIP"), name, facts));
            }
        }
        return memberships;
    }
}
