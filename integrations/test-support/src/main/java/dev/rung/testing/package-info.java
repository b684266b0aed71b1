/** What the tests of several modules need: golden files, folders that are compiled, catalogs by hand. */
@NullMarked
package dev.rung.testing;

import org.jspecify.annotations.NullMarked;
