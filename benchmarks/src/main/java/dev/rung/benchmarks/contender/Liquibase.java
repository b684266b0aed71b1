package dev.rung.benchmarks.contender;

import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.ui.LoggerUIService;

/** Liquibase with its defaults and one changelog of formatted SQL. */
public final class Liquibase implements Tool {

    private static final String CHANGELOG = "generated/changelog.sql";

    @Override
    public void apply(DataSource source) throws Exception {
        inScope(
                source,
                database -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .execute());
    }

    @Override
    public void rollback(DataSource source) throws Exception {
        inScope(
                source,
                database -> new CommandScope(RollbackCountCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .addArgumentValue(RollbackCountCommandStep.COUNT_ARG, Integer.MAX_VALUE)
                        .execute());
    }

    private static void inScope(DataSource source, Work work) throws Exception {
        Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (var connection = source.getConnection()) {
                work.with(DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void with(Database database) throws Exception;
    }
}
