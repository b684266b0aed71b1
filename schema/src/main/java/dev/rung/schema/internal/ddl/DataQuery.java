package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.operation.StoredData;
import java.util.Optional;

/**
 * How to ask for data. The names are found with the path of migrations; all else is qualified, so that nothing on that path
 * can replace the server's own.
 *
 * @param isThere the condition that there is such a place
 * @param isStored the condition that there is data; only where there is such a place
 * @param amount a query for how much data is there, in words; it gives no row where there is none
 * @param lock the statement from which on no other session can add any; empty where there is no such statement
 */
public record DataQuery(String isThere, String isStored, String amount, Optional<String> lock) {

    private static final int COUNTED = 1000;

    private static final Visitor VISITOR = new Visitor();

    /** Returns how to ask for {@code data}. */
    public static DataQuery of(StoredData data) {
        return data.accept(VISITOR);
    }

    private static final class Visitor implements StoredData.Visitor<DataQuery> {

        @Override
        public DataQuery rows(StoredData.Rows data) {
            return rows(data.table(), isRelation(data.table()), "");
        }

        @Override
        public DataQuery values(StoredData.Values data) {
            var isColumn =
                    ("exists (select from pg_catalog.pg_attribute where attrelid operator(pg_catalog.=) pg_catalog.to_regclass(%s)"
                                    + " and attname operator(pg_catalog.=) %s and not attisdropped)")
                            .formatted(
                                    literal(data.table()),
                                    Quoting.literal(data.column().value()));
            return rows(data.table(), isColumn, " where %s is not null".formatted(Names.of(data.column())));
        }

        private static DataQuery rows(QualifiedName name, String isThere, String condition) {
            var table = Names.of(name);
            var amount = """
                    select case when n operator(pg_catalog.=) 1 then '1 row'
                    when n operator(pg_catalog.<=) %1$d then pg_catalog.concat(n, ' rows')
                    when estimate operator(pg_catalog.>) %1$d then pg_catalog.concat('about ', estimate, ' rows')
                    else 'more than %1$d rows' end
                    from (select pg_catalog.count(*) as n from (select from %2$s%3$s limit %4$d) as few) as counted,
                    (select reltuples::pg_catalog.int8 as estimate from pg_catalog.pg_class
                    where oid operator(pg_catalog.=) pg_catalog.to_regclass(%5$s)) as estimated
                    where n operator(pg_catalog.>) 0""".formatted(COUNTED, table, condition, COUNTED + 1, literal(name));
            return new DataQuery(
                    isThere,
                    "exists (select from %s%s)".formatted(table, condition),
                    amount,
                    Optional.of("lock table %s in access exclusive mode".formatted(table)));
        }

        /** Sequences cannot be locked by name; {@code cache} changes nothing that would outlast the drop. */
        @Override
        public DataQuery count(StoredData.Count data) {
            var sequence = Names.of(data.sequence());
            return new DataQuery(
                    isRelation(data.sequence()),
                    "(select is_called from %s)".formatted(sequence),
                    "select pg_catalog.concat('has counted to ', last_value) from %s where is_called"
                            .formatted(sequence),
                    Optional.of("alter sequence %s cache 1".formatted(sequence)));
        }

        @Override
        public DataQuery attributeValues(StoredData.AttributeValues data) {
            var type = literal(data.type());
            var columns = """
                    from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) a.attrelid
                    where c.relkind operator(pg_catalog.=) any ('{r,p,m}') and not a.attisdropped
                    and a.atttypid operator(pg_catalog.=) any (select pg_catalog.unnest(array[t.oid, t.typarray])
                    from pg_catalog.pg_type t where t.oid operator(pg_catalog.=) pg_catalog.to_regtype(%s))""".formatted(type);
            return new DataQuery(
                    "pg_catalog.to_regtype(%s) is not null".formatted(type),
                    "exists (select %s)".formatted(columns),
                    """
                    select case when n operator(pg_catalog.=) 1 then '1 column has the type'
                    else pg_catalog.concat(n, ' columns have the type') end
                    from (select pg_catalog.count(*) as n %s) as counted where n operator(pg_catalog.>) 0""".formatted(columns),
                    Optional.empty());
        }

        private static String isRelation(QualifiedName name) {
            return "pg_catalog.to_regclass(%s) is not null".formatted(literal(name));
        }

        private static String literal(QualifiedName name) {
            return Quoting.literal(Names.of(name));
        }
    }
}
