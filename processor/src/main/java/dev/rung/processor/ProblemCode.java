package dev.rung.processor;

import java.util.List;
import javax.tools.Diagnostic;

/** Every problem that the processor reports: its code, how grave it is, and its words. Codes are never used again. */
enum ProblemCode {
    VERSION_NOT_POSITIVE(
            "RUNG-101",
            Diagnostic.Kind.ERROR,
            "Version %s is not positive; the version of a migration is at least 1.",
            "Fix     : take version %s, the next free one."),
    VERSION_GAP("RUNG-102", Diagnostic.Kind.ERROR, "Version gap: %s; %s missing.", "Present : %s", "Fix     : %s."),
    DUPLICATE_VERSION(
            "RUNG-103",
            Diagnostic.Kind.ERROR,
            "Version %s is used %s: %s.",
            "Fix     : give the one that no database has yet version %s, the next free one."),
    NO_KIND(
            "RUNG-104",
            Diagnostic.Kind.ERROR,
            "%s implements no kind of migration.",
            "Fix     : implement AutoReversible (change), Reversible (up and down), or ForwardOnly (up, and why it cannot be rolled back)."),
    MORE_THAN_ONE_KIND(
            "RUNG-105",
            Diagnostic.Kind.ERROR,
            "%s is %s; a migration is of one kind.",
            "Fix     : keep ForwardOnly if it cannot be rolled back, AutoReversible if change(...) says it all, else Reversible."),
    NOT_INSTANTIABLE("RUNG-106", Diagnostic.Kind.ERROR, "%s cannot be a migration: %s.", "Fix     : %s."),
    BLANK_DESCRIPTION(
            "RUNG-107",
            Diagnostic.Kind.ERROR,
            "The description of migration %s %s.",
            "Fix     : say in a few words what it does; plans, logs and the history show it."),
    NOT_ANNOTATED(
            "RUNG-108",
            Diagnostic.Kind.ERROR,
            "%s is %s but has no @Migration, so it will never run.",
            "Fix     : annotate it, or say @SuppressWarnings(\"rung\") if it is not meant to run."),
    UNKNOWN_OPTION_VALUE("RUNG-109", Diagnostic.Kind.ERROR, "-A%s does not take the value \"%s\".", "Fix     : %s."),
    GENERATED_TOO_LATE(
            "RUNG-110",
            Diagnostic.Kind.ERROR,
            "%s was generated after the catalog of its package had been written, so it would never run.",
            "Fix     : let the other processor generate its migrations into a package that has none of yours."),
    CHECKSUM_UNKNOWN(
            "RUNG-111",
            Diagnostic.Kind.NOTE,
            "The source of %s cannot be seen here, so changes to it will go unnoticed.",
            "Fix     : build what you deploy with javac, and from clean; of a class in Kotlin it sees no body, so write migrations in Java."),
    NAME_TAKEN(
            "RUNG-112",
            Diagnostic.Kind.ERROR,
            "The catalog of package %s cannot be generated: there is a class %s already.",
            "Fix     : rename it; or, if an earlier compilation generated it, delete it and compile again."),
    NOT_WRITTEN(
            "RUNG-113",
            Diagnostic.Kind.ERROR,
            "%s cannot be written: %s.",
            "Fix     : see that the compiler may write to its output folders and that there is space."),
    LOCK_BROKEN(
            "RUNG-114",
            Diagnostic.Kind.ERROR,
            "Line %s of %s is no released migration: %s.",
            "Fix     : take the line back from version control; where two branches released one version, renumber the younger."),
    LOCK_UNREADABLE(
            "RUNG-115",
            Diagnostic.Kind.ERROR,
            "The released migrations in %s cannot be read: %s.",
            "Fix     : correct -Arung.lock (an absolute path is safest), or create the file: an empty one will do."),
    RELEASED_CHANGED(
            "RUNG-116",
            Diagnostic.Kind.ERROR,
            "%s was changed after version %s was released in %s.",
            "Checksum: %s when it was released, now %s",
            "Fix     : put the class back as it was, and make the change in a new migration, version %s."),
    RELEASED_MISSING(
            "RUNG-117",
            Diagnostic.Kind.ERROR,
            "Package %s has no class any more for released %s.",
            "Released: %s",
            "Fix     : %s."),
    BELOW_RELEASED(
            "RUNG-118",
            Diagnostic.Kind.ERROR,
            "Version %s is new, but version %s above it was released already, in %s.",
            "Fix     : %s."),
    NOT_SELF_CONTAINED(
            "RUNG-119",
            Diagnostic.Kind.WARNING,
            "%s refers to what may change with the project: %s.",
            "Fix     : copy what it needs into the migration; or say @Uses(value = %s, reason = \"why it stays as it is\"), there or on the package."),
    NO_DOWN_MIGRATION(
            "RUNG-120",
            Diagnostic.Kind.WARNING,
            "%s says that it can go back, but its down() %s.",
            "Fix     : undo in down() what up() does; or implement ForwardOnly, which says why it cannot be rolled back, or AutoReversible, which derives it.",
            "          If there is nothing to undo, say @SuppressWarnings(\"rung\")."),
    OCTAL_VERSION(
            "RUNG-121",
            Diagnostic.Kind.ERROR,
            "Version %s begins with 0, so Java reads it as an octal number: %s.",
            "Fix     : write version = %s; or version = %s, if that is meant."),
    NO_INVERSE(
            "RUNG-122", Diagnostic.Kind.ERROR, "%s has no inverse, but %s derives its down migration.", "Fix     : %s"),
    LATER_MIGRATION(
            "RUNG-123",
            Diagnostic.Kind.ERROR,
            "%s refers to a later migration: %s.",
            "Fix     : a migration knows only those before it, which have run; name one of them, or swap the versions of the two where neither is released."),
    CONTRADICTING_TRANSACTIONS("RUNG-124", Diagnostic.Kind.ERROR, "outsideTransaction = %s %s.", "Fix     : %s."),
    BUG(
            "RUNG-199",
            Diagnostic.Kind.ERROR,
            "This is a bug in the processor, not in your code (rung-processor %s): %s",
            "At      : %s",
            "Fix     : please report it with these lines; there is no catalog until then.");

    private final String code;
    private final Diagnostic.Kind severity;
    private final String text;

    ProblemCode(String code, Diagnostic.Kind severity, String... lines) {
        this.code = code;
        this.severity = severity;
        this.text = String.join("\n", lines);
    }

    String code() {
        return code;
    }

    Diagnostic.Kind severity() {
        return severity;
    }

    /** Returns the lines of the message, each a format; the arguments are those of all lines in a row. */
    List<String> lines() {
        return text.lines().toList();
    }
}
