package dev.rung.benchmarks;

import dev.rung.benchmarks.Launcher.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** T8: what one migration more costs, early and late. */
record LinearRow() implements Row {

    @Override
    public List<String> ids() {
        return List.of("T8");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var scale = laboratory.scale();
        var early = new ArrayList<Double>();
        var late = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < scale.pairs(); i++) {
            var few = call(laboratory, scale.few());
            var many = call(laboratory, scale.many());
            var most = call(laboratory, scale.most());
            early.add((many - few) / (scale.many() - scale.few()));
            late.add((most - many) / (scale.most() - scale.many()));
            ratios.add(late.get(i) / early.get(i));
        }
        var ratio = Figures.of(ratios);
        return List.of(new Line(
                        new Question("T8", "one migration more, late", scale.most()),
                        Figures.of(late).text(" ms"),
                        "Rung, early",
                        Figures.of(early).text(" ms"))
                .with(ratio.text("x"), Target.atMost(1.1, ratio.median())));
    }

    private static double call(Laboratory laboratory, int count) throws IOException, InterruptedException {
        return laboratory.apply(new Entry(Contender.RUNG, count)).call();
    }
}
