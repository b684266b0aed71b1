package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.sql.Quoting;
import dev.rung.rows.internal.value.Value;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what a foreign key can refer to. */
public record ReferencedRows(Connection connection) {

    private static final int MOST = 20;

    /** Returns the existing keys, a value per column; some of them, where there are many. */
    public List<List<Value>> keys(ReferenceFacts.Target target) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql(target))) {
            var keys = new ArrayList<List<Value>>();
            while (rows.next()) {
                var key = new ArrayList<Value>();
                for (int i = 1; i <= target.columns().size(); i++) {
                    key.add(Value.ordinary(rows.getString(i)));
                }
                keys.add(key);
            }
            return keys;
        }
    }

    private static String sql(ReferenceFacts.Target target) {
        var names = target.columns().stream().map(Quoting::identifier).toList();
        return "select distinct "
                + names.stream()
                        .map(name -> name + "::pg_catalog.text collate \"C\"")
                        .collect(Collectors.joining(", "))
                + " from " + target.from()
                + names.stream().map(name -> name + " is not null").collect(Collectors.joining(" and ", " where ", ""))
                + names.stream()
                        .map(name -> String.valueOf(names.indexOf(name) + 1))
                        .collect(Collectors.joining(", ", " order by ", ""))
                + " limit " + MOST;
    }
}
