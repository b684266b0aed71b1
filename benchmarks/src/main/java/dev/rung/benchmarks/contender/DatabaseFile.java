package dev.rung.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is, as a process hands it to another.
 *
 * @param port on this machine
 * @param name of the database
 * @param user its superuser
 * @param password of the user
 */
public record DatabaseFile(int port, String name, String user, String password) {

    /** Returns what {@link #write} wrote. */
    public static DatabaseFile read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return new DatabaseFile(Integer.parseInt(lines.get(0)), lines.get(1), lines.get(2), lines.get(3));
    }

    /** Writes it down for {@link ContenderProcess}. */
    public void write(Path file) throws IOException {
        Files.write(file, List.of(Integer.toString(port), name, user, password));
    }

    /** Returns a source of new connections. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
