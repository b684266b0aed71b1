package dev.rung.model;

import dev.rung.model.Uncertainty.World;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The uncertainty of a model while it is changed. SQL may touch what it names and no more, unless it has a word with a
 * further reach, such as {@code do} or {@code cascade}.
 */
final class UncertaintyEditor {

    private static final Pattern FAR_REACHING =
            Pattern.compile("\\b(do|call|execute|cascade|select|perform|owned|search_path|schema|import|u&)");

    private World world;
    private final Set<QualifiedName> objects;
    private final List<String> texts;

    UncertaintyEditor(Uncertainty uncertainty) {
        this.world = uncertainty.world();
        this.objects = new HashSet<>(uncertainty.objects());
        this.texts = new ArrayList<>(uncertainty.texts());
    }

    Uncertainty uncertainty() {
        return new Uncertainty(world, objects, texts);
    }

    boolean isSure(QualifiedName name) {
        return !objects.contains(name);
    }

    /** Returns whether there may be such an object although the model has none. */
    boolean mayExist(QualifiedName name) {
        return world == World.OPEN || !isSure(name) || texts.stream().anyMatch(text -> isIn(text, name));
    }

    /** Returns whether an object that the model has may have been dropped. */
    boolean mayBeGone(QualifiedName name) {
        return !isSure(name) || texts.stream().anyMatch(text -> isIn(text, name));
    }

    void add(QualifiedName name) {
        objects.add(name);
    }

    void remove(QualifiedName name) {
        objects.remove(name);
    }

    void renamed(QualifiedName from, QualifiedName to) {
        if (objects.remove(from)) {
            objects.add(to);
        }
    }

    /** There may be more than the model has. */
    void openWorld() {
        world = World.OPEN;
    }

    void addAll(Collection<QualifiedName> known) {
        openWorld();
        objects.addAll(known);
    }

    void addSql(String sql, Collection<QualifiedName> known) {
        var text = sql.toLowerCase(Locale.ROOT);
        if (FAR_REACHING.matcher(text).find()) {
            addAll(known);
        } else {
            texts.add(text);
            known.stream().filter(name -> isIn(text, name)).forEach(objects::add);
        }
    }

    private static boolean isIn(String text, QualifiedName name) {
        var bare = name.name().value().toLowerCase(Locale.ROOT);
        return bare.contains("\"") || bare.contains("'") || text.contains(bare);
    }
}
