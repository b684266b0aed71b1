package dev.rung.processor;

import javax.lang.model.util.Elements;

/**
 * What rules look at beside the migrations.
 *
 * @param options what the build says
 * @param lock what was released
 * @param reader the sources, as far as the compiler shows them
 */
record RuleInput(Options options, LockFile lock, SourceReader reader, Elements elements, Output output) {

    ProjectTypes typesOf(MigrationPackage migrations) {
        return new ProjectTypes(elements, output, migrations);
    }
}
