package dev.rung.sqlcheck.internal.tree;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void objects_arrays_and_words_are_read() {
        assertThat(Json.read("{\"a\":[1,-2],\"b\":{\"c\":\"d\\n\\u00e9\"},\"e\":[],\"f\":true,\"g\":{}}"))
                .isEqualTo(Map.of(
                        "a", List.of(1L, -2L), "b", Map.of("c", "d\né"), "e", List.of(), "f", true, "g", Map.of()));
    }

    @Test
    void fields_keep_their_order() {
        var node = Node.of(Json.read("{\"z\":1,\"y\":2,\"x\":3,\"w\":4,\"v\":5,\"u\":6}"));

        assertThat(node.fields().keySet().toString()).isEqualTo("[z, y, x, w, v, u]");
    }

    @Test
    void a_tree_of_many_objects_has_each_name_of_a_field_once() {
        var constant = "{\"A_Const\":{\"ival\":{\"ival\":7},\"location\":9}}";
        var tree = IntStream.range(0, 1_000).mapToObj(n -> constant).collect(joining(",", "[", "]"));
        Set<Object> names = Collections.newSetFromMap(new IdentityHashMap<>());

        addNames(Json.read(tree), names);

        assertThat(names).hasSize(3);
    }

    private static void addNames(Object value, Set<Object> names) {
        if (value instanceof Map<?, ?> object) {
            names.addAll(object.keySet());
            object.values().forEach(each -> addNames(each, names));
        } else if (value instanceof List<?> array) {
            array.forEach(each -> addNames(each, names));
        }
    }
}
