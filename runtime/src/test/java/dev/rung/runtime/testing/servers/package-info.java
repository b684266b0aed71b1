/** Servers and programs of the tests' own: started on loopback, in temporary folders, and gone with the test. */
package dev.rung.runtime.testing.servers;
