package dev.rung.benchmarks;

import java.util.List;

/** T10: all migrations rolled back. */
record RollbackRow() implements Row {

    @Override
    public List<String> ids() {
        return List.of("T10");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var few = laboratory.scale().few();
        var byHand = laboratory.pairs(Contender.RAW_SEQ, few, laboratory::rollback);
        var liquibase = laboratory.pairs(Contender.LIQUIBASE, few, laboratory::rollback);
        return List.of(
                new Question("T10", "take all back", few)
                        .slower("Raw-seq", byHand, Sample::call, ratio -> Target.atMost(1.1, ratio)),
                new Question("T10", "take all back", few)
                        .faster("Liquibase", liquibase, Sample::call, ratio -> Target.NONE));
    }
}
