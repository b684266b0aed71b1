package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.operation.CreateExtension;
import dev.rung.schema.operation.DropExtension;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.UpdateExtension;
import java.util.List;

/**
 * Changes of extensions.
 *
 * @since 0.1
 */
public interface ExtensionChanges extends Changes {

    /**
     * Installs an extension. A rollback drops it, and fails if an object depends on it.
     *
     * @param name its name
     * @return the extension
     */
    default Extension createExtension(String name) {
        var extension = new Extension(name);
        add(() -> List.of(new CreateExtension(extension.definition())));
        return extension;
    }

    /**
     * Installs an extension unless it is installed, in whatever version. A rollback drops it if this installed it.
     *
     * @param name its name
     * @return the extension
     */
    default Extension createExtensionIfMissing(String name) {
        var extension = new Extension(name);
        add(() -> List.of(new IfMissing(new CreateExtension(extension.definition()))));
        return extension;
    }

    /**
     * Drops an extension on which no object depends. A rollback installs it again.
     *
     * @param name its name
     * @return the extension, with its schema and version
     */
    default Extension dropExtension(String name) {
        var extension = new Extension(name);
        add(() -> List.of(new DropExtension(extension.definition())));
        return extension;
    }

    /**
     * Updates an extension to another version. A rollback leaves it there: PostgreSQL has no update to an older version.
     *
     * @param name its name
     * @param version the version
     */
    default void updateExtension(String name, String version) {
        add(new UpdateExtension(new Identifier(name), version));
    }
}
