package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.rung.catalog.MigrationsLock;
import dev.rung.testing.GoldenText;
import dev.rung.testing.Workspace;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaying migrations from the command line, and the constants that come of it. */
class ModelCommandTest {

    private static final String MIGRATION = """
            package app.db;

            import dev.rung.AutoReversible;
            import dev.rung.Migration;
            import dev.rung.schema.Keywords;
            import dev.rung.schema.ReversibleSchema;

            @Migration(version = %1$d, description = "number %1$d")
            public final class V%1$d implements AutoReversible {
                public V%1$d() {}

                @Override public void change(ReversibleSchema db) { %2$s }
            }
            """;

    private static final String SHOP = """
            db.createSchema("billing");
            db.createTable("orders", t -> {
                t.column("id").bigint().identity().primaryKey();
                t.column("total").numeric(12, 2).notNull();
                t.column("placedAt").timestamptz();
                t.column("it's \\"new\\"").text();
                t.column("größe").integer();
            });
            db.createTable("billing.Order lines", t -> t.column("1st").ofSql("geometry(point, 4326)"));
            """;

    private static final String SHOP_CLASS = """
            package app;

            import app.names.Tables;

            final class Shop {
                @Deprecated(since = Tables.ORDERS.TABLE)
                static final String SQL = "select " + Tables.ORDERS.TOTAL + " from " + Tables.ORDERS.TABLE;
            }
            """;

    private static final String CONSTANTS = "--constants=app.names:";

    @TempDir
    private Path folder;

    private CommandRun command;
    private Workspace workspace;

    @BeforeEach
    void the_shop_is_compiled() {
        command = new CommandRun(folder);
        workspace = MigrationBuild.workspace(folder);
        compile(1, SHOP);
    }

    private void compile(int version, String change) {
        var name = "app.db.V" + version;
        assertThat(workspace.write(name, MIGRATION.formatted(version, change)).compile(List.of(name)))
                .isEmpty();
    }

    @Test
    void says_what_the_migrations_lead_to() {
        assertThat(run()).isZero();

        assertThat(said()).isEqualTo("the migrations lead to 2 tables\n");
    }

    @Test
    void says_what_is_wrong_and_where() {
        compile(2, "db.createIndex(\"by_customer\").on(\"orders\", \"customer\");");

        assertThat(run()).isEqualTo(4);

        assertThat(said()).isEqualTo("""
                [RUNG-602] Version 2 "number 2": index by_customer names column customer, which table orders does not have
                    At       : app.db.V2.change(V2.java:12), CreateIndex
                    Fix      : add the column first
                    Docs     : docs/errors.md, RUNG-602
                """);
    }

    @Test
    void a_warning_is_reported_and_stops_nothing_unless_that_is_asked_for() {
        compile(2, "db.setNotNull(\"orders\", \"placedAt\");");

        assertThat(run()).isZero();
        assertThat(said()).startsWith("[RUNG-611] Version 2").endsWith("the migrations lead to 2 tables\n");
        assertThat(run("--strict")).isEqualTo(4);
        assertThat(run("--strict", "--accept=2:nobody is there")).isZero();
    }

    @Test
    void a_released_migration_is_not_warned_of() throws IOException {
        compile(2, "db.setNotNull(\"orders\", \"placedAt\");");

        var lock = workspace.classes().resolve(MigrationsLock.RESOURCE);
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "app.db 1 rung1:1 1.0 shop\napp.db 2 rung1:2 1.0 more\n");

        assertThat(run("--strict")).isZero();
    }

    @Test
    void can_be_given_what_it_cannot_see() {
        compile(2, "db.renameTable(\"bills\", \"invoices\");");

        assertThat(run()).isEqualTo(4);
        assertThat(run("--existing")).isZero();
        assertThat(run("--accept=2:it was released")).isZero();
        assertThat(run("--schema=shop")).isEqualTo(4);
    }

    @Test
    void says_what_it_did_not_see() {
        workspace.migration("app.db.V2").compile(List.of("app.db.V2"));

        assertThat(run()).isZero();

        assertThat(said()).startsWith("not seen: version 2 \"number 2\" runs code or SQL of its own\n");
    }

    @Test
    void writes_constants_as_the_file_says() throws IOException {
        assertThat(run(CONSTANTS + folder.resolve("out"))).isZero();

        assertThat(said()).contains("written: ");
        new GoldenText(Path.of("src", "test", "resources", "constants", "Tables.txt")).check(written());
    }

    @Test
    void the_constants_compile_without_a_warning_and_are_the_names() throws Exception {
        run(CONSTANTS + folder.resolve("out"));
        var compilation = Compiler.javac()
                .withOptions("-Xlint:all", "-Werror", "-Xdoclint:all,-missing")
                .compile(
                        JavaFileObjects.forSourceString("app.names.Tables", written()),
                        JavaFileObjects.forSourceString("app.Shop", SHOP_CLASS));

        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        assertThat(value(compilation, "app.Shop", "SQL")).isEqualTo("select total from orders");
    }

    private Object value(Compilation compilation, String className, String field) throws Exception {
        for (var file : compilation.generatedFiles()) {
            var target = folder.resolve("compiled" + file.getName().replaceFirst("^/CLASS_OUTPUT", ""));
            Files.createDirectories(target.getParent());
            try (var in = file.openInputStream()) {
                Files.write(target, in.readAllBytes());
            }
        }
        try (var loader =
                new URLClassLoader(new URL[] {folder.resolve("compiled").toUri().toURL()})) {
            var constant = loader.loadClass(className).getDeclaredField(field);
            constant.setAccessible(true);
            return constant.get(null);
        }
    }

    @Test
    void the_same_migrations_give_the_same_bytes_and_a_file_that_is_not_touched() throws IOException {
        run(CONSTANTS + folder.resolve("out"));
        var file = folder.resolve("out/app/names/Tables.java");
        var first = Files.readAllBytes(file);
        var time = Files.getLastModifiedTime(file);

        run(CONSTANTS + folder.resolve("out"));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        run(CONSTANTS + folder.resolve("again"));
        assertThat(Files.readAllBytes(folder.resolve("again/app/names/Tables.java")))
                .isEqualTo(first);
    }

    @Test
    void two_names_that_become_one_are_an_error_until_one_is_chosen() {
        compile(2, "db.addColumn(\"orders\", Keywords.column(\"placed_at\").date());");

        assertThat(run(CONSTANTS + folder.resolve("out"))).isEqualTo(4);
        assertThat(said()).contains("""
                [RUNG-610] orders.placedAt and orders.placed_at both become PLACED_AT
                    Fix      : choose another name for one of them: --name=orders.placed_at=PLACED_AT_2
                    Docs     : docs/errors.md, RUNG-610
                """);
        assertThat(folder.resolve("out")).doesNotExist();

        assertThat(run(CONSTANTS + folder.resolve("out"), "--name=orders.placed_at=PLACED_AT_2"))
                .isZero();
    }

    @Test
    void a_name_for_nothing_is_a_mistake() {
        assertThat(run(CONSTANTS + folder.resolve("out"), "--name=orders.totl=SUM"))
                .isEqualTo(4);
        assertThat(said()).contains("Nothing was written: there is no table or column orders.totl to name\n");
    }

    @Test
    void says_where_nothing_was_compiled() {
        assertThat(command.run("model", folder.resolve("elsewhere").toString())).isEqualTo(4);
        assertThat(said()).contains("there is no catalog of migrations in", "compile first");
    }

    @Test
    void says_how_it_is_used() {
        for (var wrong : List.of("--no", "--schema", "--accept=2", "--constants=1:x", "--name=a=B", "--existing=1")) {
            assertThat(run(wrong)).as(wrong).isEqualTo(2);
            assertThat(said()).as(wrong).contains("Try: rung model --help");
        }
    }

    @Test
    void the_page_says_how_it_is_used_and_what_it_writes() throws IOException {
        var page = Files.readString(Path.of("..", "..", "docs", "model.md")).replace("\r\n", "\n");
        run(CONSTANTS + folder.resolve("out"));
        command.run("model", "--help");
        assertThat(page).contains(command.out());
        assertThat(written()).contains(page.replaceAll("(?s).*```java\n( *public static final class.*?)```.*", "$1"));
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("out/app/names/Tables.java"));
    }

    private int run(String... options) {
        var words = new ArrayList<>(List.of("model", workspace.classes().toString()));
        words.addAll(List.of(options));
        return command.run(words.toArray(String[]::new));
    }

    private String said() {
        return command.said();
    }
}
