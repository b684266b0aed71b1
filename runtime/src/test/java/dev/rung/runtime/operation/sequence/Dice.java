package dev.rung.runtime.operation.sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The random choices of one sequence: the same seed chooses the same. */
final class Dice {

    private final Random random;

    Dice(int seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns one of them; empty where there is none. */
    <T> Optional<T> one(Collection<T> all) {
        var list = List.copyOf(all);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    <T> Optional<T> one(Collection<T> all, Predicate<? super T> fitting) {
        return one(all.stream().filter(fitting).toList());
    }

    /** Returns one or two of them, in any order; none where there is none. */
    <T> List<T> some(Collection<T> all) {
        var left = new ArrayList<>(all);
        var some = new ArrayList<T>();
        for (var number = 1 + random.nextInt(2); number > 0 && !left.isEmpty(); number--) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }
}
