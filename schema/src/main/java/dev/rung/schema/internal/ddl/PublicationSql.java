package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.PublicationDefinition;
import dev.rung.schema.operation.AddToPublication;
import dev.rung.schema.operation.CreatePublication;
import dev.rung.schema.operation.DropFromPublication;
import dev.rung.schema.operation.DropPublication;
import dev.rung.schema.operation.PublicationOperation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of operations on publications. */
final class PublicationSql implements PublicationOperation.Visitor<List<String>> {

    @Override
    public List<String> createPublication(CreatePublication operation) {
        var publication = operation.publication();
        return List.of("create publication %s%s%s"
                .formatted(
                        Names.of(publication.name()),
                        content(publication),
                        publication.options().isEmpty()
                                ? ""
                                : " with (" + String.join(", ", publication.options()) + ')'));
    }

    @Override
    public List<String> dropPublication(DropPublication operation) {
        return List.of("drop publication " + Names.of(operation.publication().name()));
    }

    @Override
    public List<String> addToPublication(AddToPublication operation) {
        return List.of("alter publication %s add table %s"
                .formatted(Names.of(operation.publication()), Names.of(operation.table())));
    }

    @Override
    public List<String> dropFromPublication(DropFromPublication operation) {
        return List.of("alter publication %s drop table %s"
                .formatted(Names.of(operation.publication()), Names.of(operation.table())));
    }

    private static String content(PublicationDefinition publication) {
        if (publication.reach() == PublicationDefinition.Reach.ALL_TABLES) {
            return " for all tables";
        }
        var parts = Stream.concat(
                        list(
                                "table ",
                                publication.tables().stream().map(Names::of).toList()),
                        list(
                                "tables in schema ",
                                publication.schemas().stream().map(Names::of).toList()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : " for " + parts;
    }

    private static Stream<String> list(String words, List<String> names) {
        return names.isEmpty() ? Stream.empty() : Stream.of(words + String.join(", ", names));
    }
}
