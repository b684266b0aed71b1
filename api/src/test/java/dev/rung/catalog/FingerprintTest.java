package dev.rung.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** These values are in the histories of real databases: they must never change. */
    @Test
    void is_the_same_for_ever() {
        var one = Fingerprint.EMPTY.plus(1, "rung1:aa");
        var two = one.plus(2, "rung1:bb");

        assertThat(Fingerprint.EMPTY.value()).isEqualTo("rung1:empty");
        assertThat(one.value()).isEqualTo("rung1:9e9cf2d37b88b0d1590142d01cf0d040dcc87349f4d23a49eda2e47df1a07811");
        assertThat(two.value()).isEqualTo("rung1:d362f1f87c1c1845010b47ba4dd1dc11dcbdc7aec5d7df262b5f5f73be2fb879");
    }

    @Test
    void differs_by_version_checksum_and_what_lies_below() {
        var one = Fingerprint.EMPTY.plus(1, "rung1:aa");

        assertThat(Fingerprint.EMPTY.plus(2, "rung1:aa")).isNotEqualTo(one);
        assertThat(Fingerprint.EMPTY.plus(1, "rung1:ab")).isNotEqualTo(one);
        assertThat(one.plus(3, "rung1:cc")).isNotEqualTo(one.plus(2, "rung1:bb").plus(3, "rung1:cc"));
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker can do
    void has_a_value() {
        assertThrows(NullPointerException.class, () -> new Fingerprint(null));
    }
}
