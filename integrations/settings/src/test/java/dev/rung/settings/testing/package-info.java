/** What several tests of the settings need. */
@NullMarked
package dev.rung.settings.testing;

import org.jspecify.annotations.NullMarked;
