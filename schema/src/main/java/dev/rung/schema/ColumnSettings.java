package dev.rung.schema;

import dev.rung.schema.definition.ColumnOptions;
import dev.rung.schema.definition.ColumnOptions.Grant;
import dev.rung.schema.definition.ColumnOptions.Storage;
import dev.rung.schema.definition.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a column is kept, and who may use it. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class ColumnSettings {

    private Optional<Integer> statistics;
    private Optional<Storage> storage;
    private Optional<Identifier> compression;
    private final List<Grant> grants;

    private ColumnSettings(ColumnOptions options) {
        statistics = options.statistics();
        storage = options.storage();
        compression = options.compression();
        grants = new ArrayList<>(options.grants());
    }

    static ColumnOptions of(ColumnOptions before, Consumer<? super ColumnSettings> content) {
        var settings = new ColumnSettings(before);
        content.accept(settings);
        return new ColumnOptions(settings.statistics, settings.storage, settings.compression, settings.grants);
    }

    /**
     * Sets how many of its values {@code analyze} keeps.
     *
     * @param target how many, up to 10000; -1 for what the server is configured to
     * @return this
     */
    public ColumnSettings statistics(int target) {
        statistics = Optional.of(target);
        return this;
    }

    /**
     * Sets where long values are kept.
     *
     * @param place the place
     * @return this
     */
    public ColumnSettings storage(Storage place) {
        storage = Optional.of(place);
        return this;
    }

    /**
     * Sets how long values are made shorter.
     *
     * @param method the method: {@code pglz}, {@code lz4}, or {@code default}
     * @return this
     */
    public ColumnSettings compression(String method) {
        compression = Optional.of(new Identifier(method));
        return this;
    }

    /**
     * Lets a role use this column alone.
     *
     * @param privilege what it may do: {@code select}, {@code insert}, {@code update} or {@code references}
     * @param role the role
     * @return this
     */
    public ColumnSettings grant(String privilege, String role) {
        grants.add(new Grant(privilege, new Identifier(role)));
        return this;
    }
}
