package dev.rung.model;

/**
 * What is wrong with an operation.
 *
 * @param code what it is
 * @param text what it is in the user's names, as a clause
 * @param fix what to do now
 */
record Complaint(FindingCode code, String text, String fix) {}
