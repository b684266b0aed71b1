package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.model.Diagnostic;
import dev.rung.model.DiagnosticCode;
import dev.rung.model.ReplayReport;
import dev.rung.model.SchemaModel;
import dev.rung.model.TableModel;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares a model with what a server has: both as lines, limited to what the model is certain of. */
public final class ModelOnServer {

    private static final String OURS =
            " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relname <> 'rung_history'";
    private static final String COLUMNS = """
            select concat_ws(' ', 'column', n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
            from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and""" + OURS;
    private static final String CONSTRAINTS = """
            select concat_ws(' ', 'constraint', n.nspname, c.relname, k.conname)
            from pg_catalog.pg_constraint k
              join pg_catalog.pg_class c on c.oid = k.conrelid
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where k.contype in ('c', 'f', 'p', 'u', 'x') and k.conislocal and k.conparentid = 0 and""" + OURS;
    private static final String INDEXES = """
            select concat_ws(' ', 'index', n.nspname, c.relname, x.relname)
            from pg_catalog.pg_index i
              join pg_catalog.pg_class x on x.oid = i.indexrelid and not x.relispartition
              join pg_catalog.pg_class c on c.oid = i.indrelid and c.relkind in ('r', 'p')
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where not exists (select 1 from pg_catalog.pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))
              and""" + OURS;
    private static final String VIEWS = """
            select concat_ws(' ', 'view', n.nspname, c.relname)
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm') and""" + OURS;
    private static final String ENUMS = """
            select concat_ws(' ', 'enum', n.nspname, c.typname, pg_catalog.string_agg(l.enumlabel, ',' order by l.enumsortorder))
            from pg_catalog.pg_type c
              join pg_catalog.pg_namespace n on n.oid = c.typnamespace
              join pg_catalog.pg_enum l on l.enumtypid = c.oid
            group by n.nspname, c.typname""";

    private static final String COLUMN_TYPE = """
            select pg_catalog.format_type(atttypid, atttypmod) from pg_catalog.pg_attribute
            where attrelid = 'pg_temp.model_type'::pg_catalog.regclass and attnum = 1""";

    private ModelOnServer() {}

    /** Fails where a replay found something wrong; that a change hurts on a busy server is no fault of it. */
    public static void assertSound(ReplayReport report) {
        assertThat(report.diagnostics())
                .extracting(Diagnostic::code)
                .isSubsetOf(
                        DiagnosticCode.ROWS_UNDER_LOCK,
                        DiagnosticCode.SEVERAL_TABLES_LOCKED,
                        DiagnosticCode.USED_BY_PROGRAMS,
                        DiagnosticCode.REQUIRED_COLUMN);
    }

    /** Fails where the server has something else than the model says. */
    public static void assertSame(SchemaModel model, TestDatabase db) {
        var onServer = Stream.of(COLUMNS, CONSTRAINTS, INDEXES, VIEWS, ENUMS)
                .flatMap(sql -> db.queryStrings(sql).stream())
                .filter(line -> isSure(model, line))
                .toList();

        var known = lines(model, db);
        assertThat(onServer).containsAll(known);
        if (model.uncertainty().texts().isEmpty()) { // otherwise SQL created what is not in the model
            assertThat(known).containsExactlyInAnyOrderElementsOf(onServer);
        }
    }

    private static boolean isSure(SchemaModel model, String line) {
        return model.uncertainty().objects().stream()
                .noneMatch(name -> line.contains(" " + spoken(name) + " ") || line.endsWith(" " + spoken(name)));
    }

    private static String spoken(QualifiedName name) {
        return name.schema().orElseThrow() + " " + name.name();
    }

    private static List<String> lines(SchemaModel model, TestDatabase db) {
        var lines = new ArrayList<String>();
        model.tables().values().stream()
                .filter(table -> model.isSure(table.name()))
                .forEach(table -> add(table, lines, db));
        model.views().keySet().forEach(name -> lines.add("view " + spoken(name)));
        model.types().values().stream()
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .forEach(type -> lines.add("enum " + spoken(type.name()) + " " + String.join(",", type.labels())));
        return lines.stream().filter(line -> isSure(model, line)).toList();
    }

    private static void add(TableModel table, List<String> lines, TestDatabase db) {
        var name = spoken(table.name());
        table.columns()
                .values()
                .forEach(column -> lines.add("column %s %s %s"
                        .formatted(name, column.name(), onServer(column.type().sql(), db))));
        table.constraints().values().stream()
                .filter(constraint -> !(constraint instanceof NotNullConstraint))
                .forEach(constraint -> lines.add("constraint %s %s".formatted(name, constraint.name())));
        table.indexes().keySet().forEach(index -> lines.add("index %s %s".formatted(name, index)));
    }

    /** Asks for the type of a column: {@code to_regtypemod} is new in 17. */
    private static String onServer(String type, TestDatabase db) {
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table model_type (of_it " + type + ")");
            try (var found = statement.executeQuery(COLUMN_TYPE)) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no column can be of type " + type, e);
        }
    }
}
