package dev.rung.rows.internal.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/** Types with one template each for a boundary value and for ordinary values. */
final class AssortedValues {

    private record Sample(LongFunction<String> boundary, LongFunction<String> ordinary) {}

    /** So many values fit into one byte of an address. */
    private static final int ROOM = 250;

    private static final Map<String, Sample> SAMPLES = Map.ofEntries(
            Map.entry("uuid", of("%1$08x-0000-4000-8000-ffffffffffff", "%1$08x-0000-4000-8000-000000000000")),
            Map.entry("char", new Sample(AssortedValues::letter, ordinal -> letter(ordinal + 13))),
            Map.entry("xml", of("<row name=\"Zoë\">%d</row>", "<row>%d</row>")),
            Map.entry("jsonpath", of("$.\"list\"[%d].\"name\"", "$.\"a%d\"")),
            Map.entry("inet", of("2001:db8::%1$x/64", "10.0.1.%1$d")),
            Map.entry("cidr", of("2001:db8:%1$x::/48", "10.%1$d.0.0/16")),
            Map.entry("macaddr", of("08:00:2b:01:ff:%1$02x", "08:00:2b:01:02:%1$02x")),
            Map.entry("macaddr8", of("08:00:2b:01:02:03:ff:%1$02x", "08:00:2b:01:02:03:04:%1$02x")),
            Map.entry("point", of("(%d.5,-1.25)", "(%d,1)")),
            Map.entry("line", of("{1,-1,%d.5}", "{1,-1,%d}")),
            Map.entry("lseg", of("[(0,0),(%d.5,1.5)]", "[(0,0),(%d,1)]")),
            Map.entry("box", of("(%1$d.5,1.5),(%1$d,-1)", "(%1$d.5,11),(%1$d,10)")),
            Map.entry("path", of("[(0,0),(%d.5,1),(2,0)]", "((0,0),(%d,1),(2,0))")),
            Map.entry("polygon", of("((0,0),(%d.5,1),(2,0),(1,-1))", "((0,0),(%d,1),(2,0))")),
            Map.entry("circle", of("<(%d.5,-1),2.5>", "<(%d,1),1>")),
            Map.entry("tsvector", of("'straße':1A '漢字':2 'row%d':3", "'row%d':1")),
            Map.entry("tsquery", of("'straße' & !'row%d'", "'row%d'")),
            Map.entry("pg_lsn", of("16/B374D8%1$02X", "0/%1$X")),
            Map.entry("tid", of("(4000000000,%d)", "(0,%d)")),
            Map.entry("pg_snapshot", of("%1$d:1%1$d5:1%1$d0", "%1$d:%1$d:")),
            Map.entry("txid_snapshot", of("%1$d:1%1$d5:1%1$d0", "%1$d:%1$d:")),
            Map.entry("int2vector", of("%d 2 3", "%d")),
            Map.entry("oidvector", of("%d 2 3", "%d")));

    private static final List<String> OF_THE_CATALOG =
            List.of("pg_class", "pg_type", "pg_proc", "pg_index", "pg_attribute");

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("bool", List.of("true", "false")),
            Map.entry("regclass", OF_THE_CATALOG),
            Map.entry("regtype", List.of("text", "integer", "date", "boolean", "uuid")),
            Map.entry("regproc", List.of("now", "version", "pg_backend_pid", "current_database")),
            Map.entry("regprocedure", List.of("now()", "version()", "pg_backend_pid()")),
            Map.entry("regoper", List.of("||/", "|/", "^@")),
            Map.entry("regoperator", List.of("+(integer,integer)", "-(integer,integer)")),
            Map.entry("regnamespace", List.of("pg_catalog", "information_schema")),
            Map.entry("regconfig", List.of("simple", "english")),
            Map.entry("regdictionary", List.of("simple", "english_stem")),
            Map.entry("regrole", List.of("pg_monitor", "pg_read_all_stats", "pg_signal_backend")));

    private AssortedValues() {}

    /** Returns values of the built-in type; none where it is one that columns hardly have. */
    static List<Value> of(String type, Seed seed) {
        var list = new ValueList();
        var names = NAMES.getOrDefault(type, List.of());
        for (int i = 0; i < names.size(); i++) {
            list.ordinary(names.get((int) ((seed.ordinal() + i) % names.size())));
        }
        var sample = SAMPLES.get(type);
        if (sample != null) {
            list.boundary(sample.boundary().apply(seed.ordinal() + 1));
            for (long next = 1; next <= seed.breadth(); next++) {
                list.ordinary(sample.ordinary().apply(seed.ordinal() + next));
            }
        }
        return type.equals("uuid") ? list.ordinary(mentionedIds(seed)).toList() : list.toList();
    }

    private static List<String> mentionedIds(Seed seed) {
        return seed.literals().texts().stream()
                .filter(text -> text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
                .toList();
    }

    private static Sample of(String boundary, String ordinary) {
        return new Sample(written(boundary), written(ordinary));
    }

    private static LongFunction<String> written(String template) {
        return ordinal -> String.format(Locale.ROOT, template, ordinal % ROOM);
    }

    private static String letter(long ordinal) {
        return String.valueOf((char) ('A' + ordinal % 26));
    }
}
