package dev.rung.model;

/**
 * A rule that an operation violates; it becomes a {@link Diagnostic} of a migration.
 *
 * @param code the rule
 * @param text what is wrong in the user's names, as a clause
 * @param fix what to do now
 */
record Violation(DiagnosticCode code, String text, String fix) {}
