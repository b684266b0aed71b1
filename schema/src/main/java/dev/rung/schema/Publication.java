package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.PublicationDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A publication that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Publication {

    private final Identifier name;
    private final List<QualifiedName> tables = new ArrayList<>();
    private final List<Identifier> schemas = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private PublicationDefinition.Reach reach = PublicationDefinition.Reach.NAMED;

    Publication(String name) {
        this.name = new Identifier(name);
    }

    /**
     * Adds tables.
     *
     * @param names the tables
     * @return this
     */
    public Publication forTables(String... names) {
        Arrays.stream(names).map(QualifiedName::of).forEach(tables::add);
        return this;
    }

    /**
     * Adds all tables of schemas; PostgreSQL 15 and later.
     *
     * @param names the schemas
     * @return this
     */
    public Publication forTablesInSchemas(String... names) {
        Arrays.stream(names).map(Identifier::new).forEach(schemas::add);
        return this;
    }

    /**
     * Makes it FOR ALL TABLES of the database, which requires a superuser.
     *
     * @return this
     */
    public Publication forAllTables() {
        reach = PublicationDefinition.Reach.ALL_TABLES;
        return this;
    }

    /**
     * Sets an option.
     *
     * @param option the option in SQL, such as {@code publish = 'insert'}
     * @return this
     */
    public Publication with(String option) {
        options.add(option);
        return this;
    }

    PublicationDefinition definition() {
        return new PublicationDefinition(name, reach, tables, schemas, options);
    }
}
