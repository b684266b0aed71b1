package dev.rung.benchmarks;

/**
 * What one process cost.
 *
 * @param call milliseconds in the tool's call
 * @param wall milliseconds of the whole process
 * @param cpu milliseconds of CPU that the process used
 * @param rss MiB at the peak
 */
record Sample(double call, double wall, double cpu, double rss) {}
