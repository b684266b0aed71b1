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
     * Installs an extension. Rolled back, it is removed if nothing uses it, and that fails otherwise.
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
     * Installs an extension unless it is there, in whatever version. Rolled back, it is removed if this installed it.
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
     * Removes an extension that nothing uses. Rolled back, it is installed again.
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
     * Brings an extension to another version. Rolled back, it stays there: extensions know no way to an
     * older one.
     *
     * @param name its name
     * @param version the version
     */
    default void updateExtension(String name, String version) {
        add(new UpdateExtension(new Identifier(name), version));
    }
}
