package dev.rung.runtime;

import dev.rung.runtime.internal.catalog.Catalogs;
import dev.rung.runtime.internal.event.RunListeners;
import dev.rung.runtime.internal.plan.Permissions;
import dev.rung.runtime.internal.session.Database;

/**
 * What a migrator works with, frozen when it is built.
 *
 * @param database where
 * @param catalogs the migrations in the code
 * @param permissions what a person has allowed
 * @param listeners who is told what happens in a run
 */
record MigratorOptions(Database database, Catalogs catalogs, Permissions permissions, RunListeners listeners) {}
