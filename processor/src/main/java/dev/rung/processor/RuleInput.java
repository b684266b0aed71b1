package dev.rung.processor;

/**
 * What rules look at beside the migrations.
 *
 * @param options what the build says
 * @param lock what was released
 * @param reader the sources, as far as the compiler shows them
 */
record RuleInput(Options options, LockFile lock, SourceReader reader) {}
