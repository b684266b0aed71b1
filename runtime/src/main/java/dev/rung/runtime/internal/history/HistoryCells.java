package dev.rung.runtime.internal.history;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the history's present row that must have a value. The table has constraints for that; where another program took
 * them away, row and column are named.
 *
 * @param table the history
 * @param row the result at that row
 */
record HistoryCells(TableName table, ResultSet row) {

    String text(String column) throws SQLException {
        return present(row.getString(column), column);
    }

    UUID id(String column) throws SQLException {
        return present(row.getObject(column, UUID.class), column);
    }

    Instant instant(String column) throws SQLException {
        return present(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    int number(String column) throws SQLException {
        return present(row.getObject(column, Integer.class), column);
    }

    void requireAtMost(int highest, String column) throws SQLException {
        var number = number(column);
        if (number < 0 || number > highest) {
            throw damaged(column);
        }
    }

    /** Returns a number that counts from 1. */
    long positive(String column) throws SQLException {
        var number = present(row.getObject(column, Long.class), column);
        if (number <= 0) {
            throw damaged(column);
        }
        return number;
    }

    /** Returns the place of a row, after which another can follow. */
    long place(String column) throws SQLException {
        var seq = positive(column);
        if (seq == Long.MAX_VALUE) {
            throw damaged(column);
        }
        return seq;
    }

    Version version(String column) throws SQLException {
        return new Version(positive(column));
    }

    <E extends Enum<E>> E oneOf(E[] constants, String column) throws SQLException {
        var name = row.getString(column);
        return present(
                Stream.of(constants)
                        .filter(constant -> constant.name().equals(name))
                        .findFirst()
                        .orElse(null),
                column);
    }

    private <T> T present(@Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw damaged(column);
        }
        return value;
    }

    private SetupException damaged(String column) throws SQLException {
        return new SetupException(
                ErrorCode.HISTORY_DAMAGED,
                Explanation.unchanged(
                        "The history %s was changed by hand: in row %s, %s is %s"
                                .formatted(table, row.getString("seq"), column, row.getString(column)),
                        "put that row back as it was, from a backup of the table, and its constraints too"),
                null);
    }
}
