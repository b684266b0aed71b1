/** The test environment: one real PostgreSQL per JVM, one database per test, real processes. */
package dev.rung.runtime.testing;
