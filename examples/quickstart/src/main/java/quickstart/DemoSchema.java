package quickstart;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The schema that belongs to the demo alone. Each run begins with a new one; the old one is dropped only if its comment
 * says that a demo created it. Nothing else in the database is touched.
 */
record DemoSchema(DataSource dataSource) {

    static final String NAME = "rung_demo";

    private static final String COMMENT = "Made by the demo of Rung, which drops it when it runs again.";

    void renew() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var comment : comments()) {
                if (!comment.equals(COMMENT)) {
                    throw foreign();
                }
            }
            connection.setAutoCommit(false);
            statement.execute("drop schema if exists " + NAME + " cascade");
            statement.execute("create schema " + NAME);
            statement.execute("comment on schema " + NAME + " is '" + COMMENT + "'");
            connection.commit();
        } catch (SQLException e) {
            throw new DemoException("""
                    The demo cannot make its schema %s: %s
                        Fix      : use a role that may: grant create on database ... to ...""".formatted(NAME, e.getMessage()), e);
        }
    }

    private List<String> comments() throws SQLException {
        return new Rows(dataSource)
                .texts("select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace where nspname = '"
                        + NAME + "'");
    }

    private static DemoException foreign() {
        return new DemoException("""
                There is a schema %s in this database that no demo created; nothing was changed.
                    Fix      : rename it, or use another database: -Drung.url=jdbc:postgresql://...""".formatted(NAME), null);
    }
}
