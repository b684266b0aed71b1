package dev.rung.benchmarks;

/**
 * One line of the table.
 *
 * @param question what it asks
 * @param rung Rung's figures
 * @param other whom it is compared with
 * @param others the other's figures
 * @param result the ratio, as the target is put
 * @param target what it shall be
 */
record Line(Question question, String rung, String other, String others, String result, Target target) {

    static final String HEAD = """
            | | what | migrations | Rung | beside | its figure | result | target | |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    Line(Question question, String rung, String other, String others) {
        this(question, rung, other, others, "", Target.NONE);
    }

    Line with(String result, Target target) {
        return new Line(question, rung, other, others, result, target);
    }

    String markdown() {
        return "| %s | %s | %d | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        question.id(),
                        question.what(),
                        question.count(),
                        rung,
                        other,
                        others,
                        result,
                        target.text(),
                        target.verdict());
    }
}
