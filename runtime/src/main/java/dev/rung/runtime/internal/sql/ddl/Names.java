package dev.rung.runtime.internal.sql.ddl;

import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Names as SQL: always in quotes, so that case and reserved words do not matter. */
final class Names {

    private Names() {}

    static String of(Identifier name) {
        return Quoting.identifier(name.value());
    }

    static String of(QualifiedName name) {
        return name.schema().map(schema -> of(schema) + '.').orElse("") + of(name.name());
    }

    /** Returns a role; {@code public} is everybody, and the name of none. */
    static String role(Identifier name) {
        return name.value().equals("public") ? "public" : of(name);
    }

    /** Returns the names in parentheses. */
    static String list(List<Identifier> names) {
        return names.stream().map(Names::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
