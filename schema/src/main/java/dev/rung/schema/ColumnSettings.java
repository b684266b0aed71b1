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
 * The storage options and privileges of a column. Belongs to one call of a migration.
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
     * Sets the statistics target.
     *
     * @param target the target, up to 10000; -1 for that of the server
     * @return this
     */
    public ColumnSettings statistics(int target) {
        statistics = Optional.of(target);
        return this;
    }

    /**
     * Sets the storage mode of long values.
     *
     * @param place the storage mode
     * @return this
     */
    public ColumnSettings storage(Storage place) {
        storage = Optional.of(place);
        return this;
    }

    /**
     * Sets the compression method of long values.
     *
     * @param method the method: {@code pglz}, {@code lz4}, or {@code default}
     * @return this
     */
    public ColumnSettings compression(String method) {
        compression = Optional.of(new Identifier(method));
        return this;
    }

    /**
     * Grants a privilege on this column.
     *
     * @param privilege the privilege: {@code select}, {@code insert}, {@code update} or {@code references}
     * @param role the role
     * @return this
     */
    public ColumnSettings grant(String privilege, String role) {
        grants.add(new Grant(privilege, new Identifier(role)));
        return this;
    }
}
