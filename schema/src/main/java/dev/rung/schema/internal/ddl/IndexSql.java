package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Partitions;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.DropIndex;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.Reindex;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of operations on indexes. */
final class IndexSql implements IndexOperation.Visitor<List<String>> {

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return List.of(create(operation.index(), concurrently(operation.mode())));
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return List.of("drop index %s%s"
                .formatted(
                        concurrently(operation.mode()),
                        Names.of(operation.index().qualifiedName())));
    }

    static String create(IndexDefinition index) {
        return create(index, "");
    }

    private static String create(IndexDefinition index, String how) {
        return "create %sindex %s%s on %s%s%s (%s)%s"
                .formatted(
                        index.uniqueness() == Uniqueness.NOT_UNIQUE ? "" : "unique ",
                        how,
                        Names.of(index.name()),
                        index.partitions() == Partitions.LATER ? "only " : "",
                        Names.of(index.table()),
                        index.method().equals(IndexDefinition.BTREE) ? "" : " using " + Names.of(index.method()),
                        index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ")),
                        options(index));
    }

    private static String options(IndexDefinition index) {
        return (index.include().isEmpty() ? "" : " include " + Names.list(index.include()))
                + (index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT ? " nulls not distinct" : "")
                + (index.storage().isEmpty() ? "" : " with (" + String.join(", ", index.storage()) + ')')
                + index.where().map(" where "::concat).orElse("");
    }

    /** Returns a key as it is written in the parentheses of an index. */
    static String key(IndexKey key) {
        return key.source().accept(new IndexKeySql())
                + key.collation().map(name -> " collate " + Names.of(name)).orElse("")
                + key.operatorClass().map(name -> ' ' + Names.of(name)).orElse("")
                + (key.order() == IndexKey.Order.DESCENDING ? " desc" : "")
                + switch (key.nulls()) {
                    case AS_ORDER_SAYS -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                };
    }

    private static String concurrently(BuildMode mode) {
        return mode == BuildMode.CONCURRENT ? "concurrently " : "";
    }

    @Override
    public List<String> reindex(Reindex operation) {
        return List.of("reindex %s %s%s"
                .formatted(
                        Names.words(operation.target()), concurrently(operation.mode()), Names.of(operation.name())));
    }

    @Override
    public List<String> createPartitionIndex(CreatePartitionIndex operation) {
        var index = operation.index();
        return List.of(
                create(index, concurrently(operation.mode()) + "if not exists "),
                "alter index %s attach partition %s"
                        .formatted(Names.of(operation.parent()), Names.of(index.qualifiedName())));
    }
}
