package dev.rung.benchmarks;

import dev.rung.benchmarks.Workshop.Processing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** T11: warm javac over the same sources, with and without the processor. */
record CompileRow() implements Row {

    /** A class as people write them, heavier than those of the other rows. */
    private static final String MIGRATION = """
            package generated;

            import dev.rung.Migration;
            import dev.rung.MigrationContext;
            import dev.rung.Reversible;
            import java.util.List;

            /** Splits names, in batches. */
            @Migration(version = %1$d, description = "accounts %1$d")
            final class V%1$d implements Reversible {

                private static final int BATCH = 100;

                private record Account(long id, String fullName) {
                    String first() { return fullName.substring(0, Math.max(0, fullName.indexOf(' '))); }
                    String last() { return fullName.substring(fullName.indexOf(' ') + 1); }
                }

                @Override
                public void up(MigrationContext db) {
                    db.execute(\"""
                            create table account_%1$d (
                                id bigint generated always as identity primary key,
                                full_name text not null,
                                email text not null unique,
                                created_at timestamptz not null default now()
                            )\""");
                    db.execute("create index account_%1$d_name on account_%1$d (lower(full_name))");
                    db.execute("alter table account_%1$d add column first_name text, add column last_name text");
                    List<Account> batch = next(db, 0);
                    while (!batch.isEmpty()) {
                        for (Account account : batch) {
                            db.update("update account_%1$d set first_name = ?, last_name = ? where id = ?",
                                    account.first(), account.last(), account.id());
                        }
                        batch = next(db, batch.get(batch.size() - 1).id());
                    }
                }

                private List<Account> next(MigrationContext db, long after) {
                    return db.query("select id, full_name from account_%1$d where id > ? order by id limit " + BATCH,
                            row -> new Account(row.getLong(1), row.getString(2)), after);
                }

                @Override
                public void down(MigrationContext db) {
                    db.execute("drop table account_%1$d");
                }
            }
            """;

    @Override
    public List<String> ids() {
        return List.of("T11");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var lines = new ArrayList<Line>();
        var scale = laboratory.scale();
        for (var count : List.of(scale.few(), scale.many())) {
            lines.addAll(lines(compiled(laboratory, count, scale.repetitions()), count));
        }
        int all = 2 * scale.most(); // 10,000 in a full run
        lines.add(warm(compiled(laboratory, all, scale.pairs()), all, 2));
        return lines;
    }

    private static List<Line> lines(Pairs pairs, int count) {
        var perClass = Figures.of(pairs.onTop(Sample::call).sorted().stream()
                .map(millis -> millis * 1000 / count)
                .toList());
        return List.of(
                warm(pairs, count, 1.3),
                new Line(
                                new Question("T11", "of that, the processor's, per class", count),
                                perClass.text(" us"),
                                "",
                                "")
                        .with("", Target.atMost(300, perClass.median())));
    }

    private static Line warm(Pairs pairs, int count, double most) {
        return new Question("T11", "javac, warm", count)
                .slower("the same, no processor", pairs, Sample::call, ratio -> Target.atMost(most, ratio));
    }

    /** Half of the runs only warm up. */
    private static Pairs compiled(Laboratory laboratory, int count, int repetitions) throws IOException {
        var workshop = laboratory.workshop();
        var home = workshop.root().resolve("javac-" + count);
        var sources = workshop.write(home, sources(count));
        var with = new ArrayList<Sample>();
        var without = new ArrayList<Sample>();
        for (int i = -repetitions; i < repetitions; i++) {
            var plain = compiled(workshop, sources, Processing.NONE);
            var processed = compiled(workshop, sources, Processing.RUNG);
            if (i >= 0) {
                without.add(plain);
                with.add(processed);
            }
        }
        return new Pairs(with, without);
    }

    private static Sample compiled(Workshop workshop, Path sources, Processing processing) throws IOException {
        var classes = Files.createTempDirectory(workshop.root(), "classes");
        var start = System.nanoTime();
        workshop.compile(sources, classes, processing);
        return new Sample((System.nanoTime() - start) / 1e6, Double.NaN, Double.NaN, Double.NaN);
    }

    static Map<String, String> sources(int count) {
        var files = new TreeMap<String, String>();
        for (int version = 1; version <= count; version++) {
            files.put("V%d.java".formatted(version), MIGRATION.formatted(version));
        }
        return files;
    }
}
