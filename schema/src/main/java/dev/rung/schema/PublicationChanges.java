package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddToPublication;
import dev.rung.schema.operation.CreatePublication;
import dev.rung.schema.operation.DropFromPublication;
import dev.rung.schema.operation.DropPublication;
import java.util.List;

/**
 * Changes of publications.
 *
 * @since 0.1
 */
public interface PublicationChanges extends Changes {

    /**
     * Creates a publication.
     *
     * @param name its name
     * @return the publication
     */
    default Publication createPublication(String name) {
        var publication = new Publication(name);
        add(() -> List.of(new CreatePublication(publication.definition())));
        return publication;
    }

    /**
     * Drops a publication. A rollback creates it again.
     *
     * @param name its name
     * @return the publication, which is to be declared in full
     */
    default Publication dropPublication(String name) {
        var publication = new Publication(name);
        add(() -> List.of(new DropPublication(publication.definition())));
        return publication;
    }

    /**
     * Adds a table to a publication.
     *
     * @param publication the publication
     * @param table the table
     */
    default void addToPublication(String publication, String table) {
        add(new AddToPublication(new Identifier(publication), QualifiedName.of(table)));
    }

    /**
     * Drops a table from a publication.
     *
     * @param publication the publication
     * @param table the table
     */
    default void dropFromPublication(String publication, String table) {
        add(new DropFromPublication(new Identifier(publication), QualifiedName.of(table)));
    }
}
