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
final class EmptyTables implements RoundTripHooks {

    private static final System.Logger LOG = System.getLogger(MigrationRoundTripTest.class.getName());

    private final RoundTripHooks hooks;
    private final BiConsumer<String, String> reporter;
    private final Set<TableName> reported = ConcurrentHashMap.newKeySet();

    EmptyTables(RoundTripHooks hooks, BiConsumer<String, String> reporter) {
        this.hooks = hooks;
        this.reporter = reporter;
    }

    @Override
    public Optional<AssertionError> rows(long version, RowReport rows) {
        var unreported = new RowReport(rows.tables().stream()
                .filter(table -> table.hasRows() || reported.add(table.table()))
                .toList());
        for (var complaint : unreported.complaints(version)) {
            reporter.accept("V" + version, complaint);
            LOG.log(System.Logger.Level.WARNING, "V{0}: {1}", version, complaint);
        }
        return hooks.rows(version, rows);
    }

    @Override
    public void before(long version, Database database) throws Exception {
        hooks.before(version, database);
    }

    @Override
    public void after(long version, Database database) throws Exception {
        hooks.after(version, database);
    }

    @Override
    public void limits(Observation observed, SchemaSnapshot above) {
        hooks.limits(observed, above);
    }

    @Override
    public void requireTablesExist() {
        hooks.requireTablesExist();
    }

    @Override
    public void requireKnown(List<Long> versions) {
        hooks.requireKnown(versions);
    }
}
