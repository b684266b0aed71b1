package dev.rung.rows.internal.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts through the options of several choices, so that those near the best come first. */
final class Vectors {

    private Vectors() {}

    /**
     * Returns all ways to take an option of each choice that is {@code free}, the others as in {@code fixed}.
     *
     * @param sizes the number of options of each choice
     */
    static Iterator<List<Integer>> of(List<Integer> fixed, Set<Integer> free, List<Integer> sizes) {
        int most = free.stream().mapToInt(choice -> sizes.get(choice) - 1).sum();
        var places = List.copyOf(new TreeSet<>(free));
        return IntStream.rangeClosed(0, most)
                .boxed()
                .flatMap(sum -> withSum(fixed, places, sizes, sum))
                .iterator();
    }

    private static Stream<List<Integer>> withSum(
            List<Integer> start, List<Integer> places, List<Integer> sizes, int sum) {
        if (places.isEmpty()) {
            return sum == 0 ? Stream.of(start) : Stream.of();
        }
        int place = places.get(0);
        var rest = places.subList(1, places.size());
        return IntStream.rangeClosed(0, Math.min(sum, sizes.get(place) - 1))
                .boxed()
                .flatMap(option -> {
                    var next = new ArrayList<>(start);
                    next.set(place, option);
                    return withSum(next, rest, sizes, sum - option);
                });
    }
}
