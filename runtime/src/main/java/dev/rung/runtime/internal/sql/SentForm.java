package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlQuotes;
import java.util.OptionalInt;

/**
 * The form in which the driver sends a statement to the server, which counts the characters of that form. The driver has
 * rules of its own for question marks and for constants in {@code E''}.
 */
public enum SentForm {

    /** As {@link SqlStatement#textForDriver()}. */
    SPLIT,

    /** As {@link SqlStatement#textWithParameters()}. */
    SPLIT_WITH_PARAMETERS,

    /** The whole text, of which it is the only statement. */
    AS_WRITTEN,

    /** The whole text, of which it is the only statement, with question marks as parameters. */
    AS_WRITTEN_WITH_PARAMETERS;

    /**
     * Returns the index in the text of {@code statement} of what the server calls its character {@code position}, from 1; empty
     * where that is not known.
     */
    public OptionalInt index(SqlStatement statement, int position) {
        return position <= 0 ? OptionalInt.empty() : new Reading(statement).index(position - 1 - before(statement));
    }

    private int before(SqlStatement statement) {
        return isWhole() ? statement.start().offset() : 0;
    }

    private boolean isWhole() {
        return this == AS_WRITTEN || this == AS_WRITTEN_WITH_PARAMETERS;
    }

    private boolean hasParameters() {
        return this == SPLIT_WITH_PARAMETERS || this == AS_WRITTEN_WITH_PARAMETERS;
    }

    /** Reads a statement token by token, and counts what is sent of each. */
    private final class Reading {

        private final String text;
        private final SqlLexer lexer;
        private int parameters;

        Reading(SqlStatement statement) {
            this.text = statement.text();
            this.lexer = new SqlLexer(text);
        }

        /** Returns where {@code left} characters end that were sent; empty where it is not known what was sent. */
        OptionalInt index(int left) {
            var at = 0;
            var rest = left;
            while (lexer.next() && rest >= 0) {
                if (lexer.is('{') && this.isEscape()) {
                    return OptionalInt.empty();
                }
                var space = text.codePointCount(at, lexer.start());
                var token = sent();
                if (rest < space + token) {
                    return OptionalInt.of(rest < space ? moved(at, rest) : inToken(token, rest - space));
                }
                rest -= space + token;
                at = lexer.end();
            }
            return rest >= 0 && rest <= text.codePointCount(at, text.length())
                    ? OptionalInt.of(moved(at, rest))
                    : OptionalInt.empty();
        }

        /** The driver replaces JDBC escapes unless escape processing is switched off. */
        private boolean isEscape() {
            return SentForm.this != SPLIT;
        }

        private int inToken(int sent, int rest) {
            var isAsWritten = sent == text.codePointCount(lexer.start(), lexer.end());
            return isAsWritten ? moved(lexer.start(), rest) : lexer.start();
        }

        private int moved(int at, int characters) {
            return text.offsetByCodePoints(at, characters);
        }

        private int sent() {
            if (lexer.is('?') && SentForm.this != SPLIT) {
                return mark();
            }
            var token = text.substring(lexer.start(), lexer.end());
            var written = lexer.isEscapedConstant() && !isWhole() ? SqlQuotes.joinedEscaped(token) : token;
            return written.codePointCount(0, written.length());
        }

        /** Of two one is left; one alone is a parameter, which the server knows by its number. */
        private int mark() {
            if (text.startsWith("?", lexer.end())) {
                lexer.next();
                return 1;
            }
            if (!hasParameters()) {
                return 1;
            }
            parameters++;
            return 1 + Integer.toString(parameters).length();
        }
    }
}
