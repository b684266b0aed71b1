package dev.rung.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says several things in one phrase. */
final class Wording {

    private static final int SHOWN = 8;

    private Wording() {}

    /** Returns {@code A}, {@code A and B}, or {@code A, B and C}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Returns ascending numbers with runs of three and more drawn together, the middle left out if there are many. */
    static String numbers(Collection<Long> ascending) {
        var runs = new ArrayList<String>();
        long first = 0;
        long last = 0;
        for (long number : ascending) {
            if (last == 0 || number != last + 1) {
                addRun(runs, first, last);
                first = number;
            }
            last = number;
        }
        addRun(runs, first, last);
        if (runs.size() > SHOWN) {
            runs.subList(SHOWN / 2, runs.size() - SHOWN / 2).clear();
            runs.add(SHOWN / 2, "...");
        }
        return String.join(", ", runs);
    }

    private static void addRun(List<String> runs, long first, long last) {
        if (last - first > 1) {
            runs.add(first + " to " + last);
        } else if (last > 0) {
            runs.add(Long.toString(first));
            if (last > first) {
                runs.add(Long.toString(last));
            }
        }
    }

    /** Returns {@code version 3 is}, {@code versions 3 and 4 are}, or {@code versions 3 to 9998 are}. */
    static String versionsAre(long first, long last) {
        if (first == last) {
            return "version " + first + " is";
        }
        return "versions " + first + (last == first + 1 ? " and " : " to ") + last + " are";
    }
}
