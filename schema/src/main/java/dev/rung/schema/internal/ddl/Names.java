package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.sql.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as SQL: always in quotes, so that case and reserved words do not matter. */
final class Names {

    private Names() {}

    static String of(Identifier name) {
        return Quoting.identifier(name.value());
    }

    static String of(QualifiedName name) {
        return Quoting.qualified(
                name.schema().map(Identifier::value), name.name().value());
    }

    /** Returns a constant as SQL writes it: {@code SET_NULL} is {@code set null}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns a role; {@code public} is all roles, and the name of none. */
    static String role(Identifier name) {
        return name.value().equals("public") ? "public" : of(name);
    }

    /** Returns the names in parentheses. */
    static String list(List<Identifier> names) {
        return names.stream().map(Names::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
