package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.RenameTable;
import java.util.function.Consumer;

/**
 * Changes of tables as a whole.
 *
 * @since 0.1
 */
public interface TableChanges extends Changes {

    /**
     * Makes a table. Rolled back, the table is dropped; if it holds rows by then, only where data may be lost.
     *
     * @param name its name
     * @param content says what it is to be
     */
    default void createTable(String name, Consumer<? super Table> content) {
        add(new CreateTable(Table.of(name, content)));
    }

    /**
     * Makes a table unless there is one of its name, whatever that is. Rolled back, the table is dropped if this made it.
     *
     * @param name its name
     * @param content says what it is to be
     */
    default void createTableIfMissing(String name, Consumer<? super Table> content) {
        add(new IfMissing(new CreateTable(Table.of(name, content))));
    }

    /**
     * Drops a table with its rows. Rolled back, it is made again, empty.
     *
     * @param name its name
     * @param content says what it is
     */
    default void dropTable(String name, Consumer<? super Table> content) {
        add(new DropTable(Table.of(name, content)));
    }

    /**
     * Gives a table another name in its schema.
     *
     * @param from its old name
     * @param to its new name, without schema
     */
    default void renameTable(String from, String to) {
        add(new RenameTable(QualifiedName.of(from), new Identifier(to)));
    }
}
