package dev.rung.model;

import dev.rung.AutoReversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.definition.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plays migrations on a model of the schema, without a database: each change up and back. It finds what PostgreSQL would
 * refuse, rollbacks that do not restore what existed before, and, as warnings, what disturbs other sessions.
 *
 * <p>It replays what {@link AutoReversible} migrations do, and only that. After a migration that runs code, nothing that was
 * there is sure any more; after SQL of the user's own, nothing that the SQL names. What is not sure is never wrong.
 *
 * <p>In a test: {@code SchemaReplay.ofClassPath().verify();}. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SchemaReplay {

    private static final Identifier PUBLIC = new Identifier("public");

    private final List<MigrationCatalog> catalogs;
    private final SchemaModel start;
    private final Set<Long> accepted;

    private SchemaReplay(List<MigrationCatalog> catalogs, SchemaModel start, Set<Long> accepted) {
        this.catalogs = List.copyOf(catalogs);
        this.start = start;
        this.accepted = Set.copyOf(accepted);
    }

    /**
     * Returns a replay that begins with an empty schema.
     *
     * @param catalogs the catalogs of all packages whose migrations one database gets
     * @return a replay
     */
    public static SchemaReplay of(MigrationCatalog... catalogs) {
        return new SchemaReplay(List.of(catalogs), SchemaModel.empty(PUBLIC, Uncertainty.NONE), Set.of());
    }

    /**
     * Returns a replay of all migrations of the class path, which begins with an empty schema.
     *
     * @return a replay
     * @throws IllegalStateException if there is no catalog of migrations
     */
    public static SchemaReplay ofClassPath() {
        var found = ServiceLoader.load(MigrationCatalog.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(MigrationCatalog[]::new);
        if (found.length == 0) {
            throw new IllegalStateException(
                    "no catalog of migrations is on the class path: no class carries @Migration,"
                            + " or the annotation processor did not run; or name the catalogs: SchemaReplay.of(new RungCatalog())");
        }
        return of(found);
    }

    /**
     * Returns a replay that takes names without a schema to be in another one than {@code public}.
     *
     * @param schema the schema that the migrator has
     * @return a replay
     * @throws IllegalArgumentException if PostgreSQL cannot store that name
     */
    public SchemaReplay homeSchema(String schema) {
        return new SchemaReplay(catalogs, SchemaModel.empty(new Identifier(schema), start.uncertainty()), accepted);
    }

    /**
     * Returns a replay that begins with an unknown schema: there were tables before the first migration.
     *
     * @return a replay, which takes no table for unknown
     */
    public SchemaReplay onExistingSchema() {
        var uncertainty = new Uncertainty(Uncertainty.World.OPEN, Set.of(), List.of());
        return new SchemaReplay(catalogs, SchemaModel.empty(start.home(), uncertainty), accepted);
    }

    /**
     * Returns a replay that says nothing of one migration, such as one that was released and so stays as it is.
     *
     * @param version its version
     * @param reason why it may stay, for readers of the test
     * @return a replay
     * @throws IllegalArgumentException if the reason is blank
     */
    public SchemaReplay accept(long version, String reason) {
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("say why version %d may stay as it is".formatted(version));
        }
        var more =
                Stream.concat(accepted.stream(), Stream.of(version)).distinct().toList();
        return new SchemaReplay(catalogs, start, Set.copyOf(more));
    }

    /**
     * Plays the migrations by version.
     *
     * @return the schema that they lead to, and what is wrong with them
     */
    public ReplayReport run() {
        var model = start;
        var diagnostics = new ArrayList<Diagnostic>();
        var unseen = new ArrayList<CatalogEntry>();
        for (var planned : planned()) {
            var entry = planned.entry();
            var played = planned.playOn(model);
            played.diagnostics().stream()
                    .filter(diagnostic -> !accepted.contains(entry.version()))
                    .forEach(diagnostics::add);
            if (played.sight() == PlannedReplay.Sight.NOT_ALL) {
                unseen.add(entry);
            }
            model = played.after();
        }
        return new ReplayReport(model, diagnostics, unseen);
    }

    private List<PlannedReplay> planned() {
        return catalogs.stream()
                .flatMap(SchemaReplay::planned)
                .sorted(Comparator.comparingLong(planned -> planned.entry().version()))
                .toList();
    }

    private static Stream<PlannedReplay> planned(MigrationCatalog catalog) {
        var released = ReleasedMigrations.of(catalog);
        return catalog.entries().stream().map(entry -> new PlannedReplay(catalog, entry, released));
    }

    /**
     * Plays the migrations by version, and lets nothing wrong pass.
     *
     * @return the schema that they lead to
     * @throws UnsoundMigrationsException if a diagnostic is an error; the message has all of them
     */
    public SchemaModel verify() {
        return modelOf(run(), ReplayReport::isSound);
    }

    /**
     * Plays the migrations by version, and lets nothing pass that it would only warn of either.
     *
     * @return the schema that they lead to
     * @throws UnsoundMigrationsException if there is a diagnostic; the message has all of them
     */
    public SchemaModel verifyStrictly() {
        return modelOf(run(), report -> report.diagnostics().isEmpty());
    }

    private static SchemaModel modelOf(ReplayReport report, Predicate<ReplayReport> passes) {
        if (!passes.test(report)) {
            throw new UnsoundMigrationsException(report.diagnostics());
        }
        return report.model();
    }
}
