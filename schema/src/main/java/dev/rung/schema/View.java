package dev.rung.schema;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.Privilege;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ViewDefinition;
import dev.rung.schema.definition.ViewKind;
import dev.rung.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A view that is being written. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class View {

    private final ViewKind kind;
    private final QualifiedName name;
    private final String query;
    private final List<String> options = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final List<Grants> grants = new ArrayList<>();
    private Optional<String> comment = Optional.empty();

    private View(ViewKind kind, String name, String query) {
        this.kind = kind;
        this.name = QualifiedName.of(name);
        this.query = Objects.requireNonNull(query, "query");
    }

    /**
     * Begins a view.
     *
     * @param name its name
     * @param query its query
     * @return the view
     */
    public static View named(String name, @Sql String query) {
        return new View(ViewKind.PLAIN, name, query);
    }

    static View materialized(String name, String query) {
        return new View(ViewKind.MATERIALIZED, name, query);
    }

    /**
     * Sets an option.
     *
     * @param option the option in SQL, such as {@code security_barrier} or {@code fillfactor = 70}
     * @return this
     */
    public View with(String option) {
        options.add(option);
        return this;
    }

    /**
     * Adds an index to a materialized view.
     *
     * @param indexName its name, without schema
     * @param columns its keys
     * @return this
     */
    public View index(String indexName, String... columns) {
        return index(indexName, Uniqueness.NOT_UNIQUE, columns);
    }

    /**
     * Adds a unique index to a materialized view, which refreshing concurrently requires.
     *
     * @param indexName its name, without schema
     * @param columns its keys
     * @return this
     */
    public View uniqueIndex(String indexName, String... columns) {
        return index(indexName, Uniqueness.UNIQUE, columns);
    }

    /**
     * Grants privileges on it.
     *
     * @param role the role; {@code public} for all roles
     * @param privileges the privileges, one at least
     * @return this
     */
    public View grant(String role, Privilege... privileges) {
        grants.add(new Grants(List.of(privileges), List.of(), new Identifier(role), Grants.Option.KEEP));
        return this;
    }

    /**
     * Adds a comment.
     *
     * @param text the comment
     * @return this
     */
    public View comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    ViewDefinition definition() {
        return new ViewDefinition(kind, name, query, options, indexes, grants, comment);
    }

    private View index(String indexName, Uniqueness uniqueness, String... columns) {
        indexes.add(new IndexDefinition(
                new Identifier(indexName),
                name,
                uniqueness,
                IndexDefinition.BTREE,
                Arrays.stream(columns).map(IndexKey::column).toList(),
                List.of(),
                Optional.empty(),
                List.of(),
                IndexDefinition.Partitions.INCLUDED));
        return this;
    }
}
