/** The tests of pictures of a database, against a real PostgreSQL. */
package dev.rung.runtime.snapshot;
