package dev.rung.processor;

import javax.lang.model.util.Elements;

/**
 * What rules look at beside the migrations.
 *
 * @param options the options of the build
 * @param lock what was released
 * @param module what else is in the module
 * @param reader the sources, as far as the compiler shows them
 * @param elements the compiler's view of classes
 */
record RuleInput(Options options, LockFile lock, ModulePackages module, SourceReader reader, Elements elements) {}
