package dev.rung.cli.build;

/**
 * The source of a new migration.
 *
 * @param packageName its package
 * @param className its class
 * @param version its version
 * @param description what it does
 */
record MigrationSource(String packageName, String className, long version, String description) {

    /** Returns the text, which compiles as it is; {@code reason} is why a forward-only migration cannot be rolled back. */
    String text(MigrationKindChoice kind, String reason) {
        return """
                package %s;

                %s
                @Migration(version = %d, description = "%s")
                final class %s implements %s {

                %s}
                """.formatted(
                        packageName,
                        kind.imports(),
                        version,
                        description,
                        className,
                        kind.superType(),
                        kind.body(description.replace(' ', '_'), reason));
    }
}
