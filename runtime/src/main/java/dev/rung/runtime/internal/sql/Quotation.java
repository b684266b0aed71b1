package dev.rung.runtime.internal.sql;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;

/**
 * What the messages of a failure quote.
 *
 * @param kinds what it quotes beside names
 * @param secrets what it may quote as names, although it is secret; sorted without regard to case
 */
record Quotation(Set<Quoted> kinds, NavigableSet<String> secrets) {

    static final Quotation NONE = new Quotation(Set.of(), Collections.emptyNavigableSet());

    /** Returns what the messages quote of a failure that consists of {@code all}. */
    static Quotation in(Iterable<? extends Throwable> all) {
        return new Quotation(Quoted.in(all), UnquotedSecretsHint.in(all));
    }

    /** Returns whether {@code quoted}, or what it is the beginning of, is a secret: a server cuts long names. */
    boolean isSecret(String quoted) {
        var name = quoted.strip();
        var secret = name.isEmpty() ? null : secrets.ceiling(name);
        return secret != null && secret.regionMatches(true, 0, name, 0, name.length());
    }

    boolean has(Quoted kind) {
        return kinds.contains(kind);
    }
}
