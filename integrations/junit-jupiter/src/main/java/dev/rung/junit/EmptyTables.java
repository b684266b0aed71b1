package dev.rung.junit;

import dev.rung.rows.model.RowReport;
import dev.rung.rows.model.TableName;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Warns of tables that got no row, of each once, in the report and in the log. Thread-safe. */
final class EmptyTables implements StairHooks {

    private static final System.Logger LOG = System.getLogger(MigrationLadder.class.getName());

    private final StairHooks hooks;
    private final BiConsumer<String, String> reporter;
    private final Set<TableName> told = ConcurrentHashMap.newKeySet();

    EmptyTables(StairHooks hooks, BiConsumer<String, String> reporter) {
        this.hooks = hooks;
        this.reporter = reporter;
    }

    @Override
    public Optional<AssertionError> rows(long version, RowReport rows) {
        var untold = new RowReport(rows.tables().stream()
                .filter(table -> table.hasRows() || told.add(table.table()))
                .toList());
        for (var complaint : untold.complaints(version)) {
            reporter.accept("V" + version, complaint);
            LOG.log(System.Logger.Level.WARNING, "V{0}: {1}", version, complaint);
        }
        return hooks.rows(version, rows);
    }

    @Override
    public void before(long version, Place place) throws Exception {
        hooks.before(version, place);
    }

    @Override
    public void after(long version, Place place) throws Exception {
        hooks.after(version, place);
    }

    @Override
    public void limits(Observation observed, SchemaSnapshot above) {
        hooks.limits(observed, above);
    }

    @Override
    public void requireMeaning() {
        hooks.requireMeaning();
    }

    @Override
    public void requireKnown(List<Long> versions) {
        hooks.requireKnown(versions);
    }
}
