package dev.rung.runtime.matrix;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Target;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** So many runs, each by a migrator of its own, up and down in turns. */
record Runs(String url, String user, String password, int count) implements Callable<Integer> {

    @Override
    public Integer call() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        var steps = 0;
        for (int i = 0; i < count; i++) {
            var migrator =
                    Migrator.builder(dataSource).catalogs(new Ten().get()).build();
            var report = i % 2 == 0 ? migrator.migrate() : migrator.rollback(Target.downTo(0));
            steps += report.results().size();
        }
        return steps;
    }
}
