package dev.rung.rows.rule;

import dev.rung.rows.internal.catalog.TypeReader;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.internal.value.Literals;
import dev.rung.rows.internal.value.Seed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Texts that the server accepts as values of a type. */
final class ReadableTexts {

    private static final Seed MANY = new Seed(0, 16, Literals.NONE, 0);

    private ReadableTexts() {}

    /** Returns texts for the type of this name; none where there is no such type, or no value of it is known. */
    static List<String> ofType(Connection connection, String name) throws SQLException {
        try (var query =
                connection.prepareStatement("select pg_catalog.to_regtype(?)::pg_catalog.oid::pg_catalog.int8")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 0 ? List.of() : of(connection, row.getLong(1), -1, name);
            }
        }
    }

    /** Returns texts for the type with this number, ordinary ones first: another column may have them as numbers. */
    static List<String> of(Connection connection, long type, int modifier, String name) throws SQLException {
        var readable = new ArrayList<String>();
        for (var value : TypeReader.of(connection).type(type, modifier).values(MANY)) {
            var text = value.text();
            if (text != null && isReadable(connection, value.sql(name))) {
                readable.add(text);
            }
        }
        Collections.rotate(readable, -1);
        return readable;
    }

    private static boolean isReadable(Connection connection, String expression) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select " + expression);
            return true;
        } catch (SQLException e) {
            SqlErrors.requireRefusal(e);
            return false;
        }
    }
}
