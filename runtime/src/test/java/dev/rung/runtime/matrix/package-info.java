/** The scenario matrix: what {@code docs/reliability.md} says, seen on real processes and servers. */
package dev.rung.runtime.matrix;
