package dev.rung.benchmarks;

import java.util.List;

/** T4, T6: all migrations on an empty database, beside the loop by hand and the other tools. */
record ApplyRow() implements Row {

    private static final String APPLY = "apply all";

    @Override
    public List<String> ids() {
        return List.of("T4", "T6");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var many = laboratory.scale().many();
        var byHand = laboratory.pairs(Contender.RAW_CLASSES, many, laboratory::apply);
        var inMemory = laboratory.pairs(Contender.RAW_SEQ, many, laboratory::apply);
        var flyway = laboratory.pairs(Contender.FLYWAY, many, laboratory::apply);
        var liquibase = laboratory.pairs(Contender.LIQUIBASE, many, laboratory::apply);
        var most = laboratory.scale().most();
        var flywayMost = laboratory.once().pairs(Contender.FLYWAY, most, laboratory::apply);
        return List.of(
                new Question("T4", APPLY, many)
                        .slower("Raw-classes", byHand, Sample::call, ratio -> Target.atMost(1.05, ratio)),
                new Question("T4", "apply all, CPU of the process", many)
                        .slower("Raw-classes", byHand, Sample::cpu, ratio -> Target.NONE),
                new Question("T4", APPLY, many).slower("Raw-seq", inMemory, Sample::call, ratio -> Target.NONE),
                new Question("T6", APPLY, many)
                        .faster("Flyway", flyway, Sample::call, ratio -> Target.atLeast(2.2, ratio)),
                new Question("T6", APPLY, many).faster("Liquibase", liquibase, Sample::call, ratio -> Target.NONE),
                new Question("T6", APPLY, most)
                        .faster("Flyway", flywayMost, Sample::call, ratio -> Target.atLeast(6, ratio)));
    }
}
