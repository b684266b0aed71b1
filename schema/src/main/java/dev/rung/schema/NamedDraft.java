package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A part of a table that is being written, and may have no name yet. */
interface NamedDraft<D> {

    /** Returns the name that its author gave it. */
    Optional<Identifier> name();

    /** Returns the parts of its derived name where it has none, without that of its table: {@code customer_id}, {@code fkey}. */
    List<String> nameParts();

    /** Returns what it is, once it has a name. */
    D as(Identifier name, QualifiedName table);
}
