package dev.rung.runtime.internal.plan;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What is applied while a plan is created, with the fingerprint of each lower part, so that a step on top costs one hash and
 * not one for every migration below. Belongs to one plan.
 */
final class AppliedSet {

    private final TreeMap<Version, String> checksums = new TreeMap<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>(List.of(Fingerprint.EMPTY));

    AppliedSet(History history) {
        history.applied().forEach((version, row) -> add(version, row.checksum()));
    }

    Fingerprint fingerprint() {
        return fingerprints.get(fingerprints.size() - 1);
    }

    void add(Version version, String checksum) {
        if (Baseline.isMark(checksum)) {
            return;
        }
        var onTop = checksums.isEmpty() || version.compareTo(checksums.lastKey()) > 0;
        checksums.put(version, checksum);
        if (onTop) {
            fingerprints.add(fingerprint().plus(version.number(), checksum));
        } else {
            rehash();
        }
    }

    void remove(Version version) {
        var onTop = !checksums.isEmpty() && version.equals(checksums.lastKey());
        checksums.remove(version);
        if (onTop) {
            fingerprints.remove(fingerprints.size() - 1);
        } else {
            rehash();
        }
    }

    private void rehash() {
        fingerprints.subList(1, fingerprints.size()).clear();
        checksums.forEach((version, checksum) -> fingerprints.add(fingerprint().plus(version.number(), checksum)));
    }
}
