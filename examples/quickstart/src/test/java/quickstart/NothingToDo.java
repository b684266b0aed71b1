package quickstart;

import dev.rung.runtime.Migrator;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A start of the application when all is applied, and nothing else. */
final class NothingToDo {

    private NothingToDo() {}

    public static void main(String[] arguments) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getenv("URL"));
        source.setUser(System.getenv("USER_NAME"));
        source.setPassword(System.getenv("PASSWORD"));
        System.out.println(Migrator.builder(source).build().migrate().results().size() + " applied");
    }
}
