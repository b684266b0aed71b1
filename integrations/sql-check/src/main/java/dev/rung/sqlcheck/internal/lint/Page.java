package dev.rung.sqlcheck.internal.lint;

/**
 * What users read about a rule.
 *
 * @param code never used again for another rule
 * @param title what not to do
 * @param danger why, in a few sentences
 * @param bad SQL that is reported
 * @param good SQL to write instead, which is not reported in a migration without transaction
 */
public record Page(String code, String title, String danger, String bad, String good) {}
