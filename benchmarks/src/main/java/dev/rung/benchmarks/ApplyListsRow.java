package dev.rung.benchmarks;

import java.util.List;

/** T5, T6: all migrations whose statements are known before they run, beside one text for each by hand and Flyway. */
record ApplyListsRow() implements Row {

    private static final String APPLY_LISTS = "apply all, statement lists";

    @Override
    public List<String> ids() {
        return List.of("T5", "T6");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var many = laboratory.scale().many();
        var multi = laboratory.listedPairs(Contender.RAW_MULTI, many, laboratory::apply);
        var inMemory = laboratory.listedPairs(Contender.RAW_SEQ, many, laboratory::apply);
        var flyway = laboratory.listedPairs(Contender.FLYWAY, many, laboratory::apply);
        var most = laboratory.scale().most();
        var flywayMost = laboratory.once().listedPairs(Contender.FLYWAY, most, laboratory::apply);
        return List.of(
                new Question("T5", APPLY_LISTS, many)
                        .slower("Raw-multi", multi, Sample::call, ratio -> Target.atMost(1.15, ratio)),
                new Question("T5", APPLY_LISTS, many)
                        .slower("Raw-seq", inMemory, Sample::call, ratio -> Target.atMost(1, ratio)),
                new Question("T6", APPLY_LISTS, many)
                        .faster("Flyway", flyway, Sample::call, ratio -> Target.atLeast(3, ratio)),
                new Question("T6", APPLY_LISTS, most)
                        .faster("Flyway", flywayMost, Sample::call, ratio -> Target.atLeast(6, ratio)));
    }
}
