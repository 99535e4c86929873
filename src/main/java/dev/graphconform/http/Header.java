package dev.graphconform.http;

/** One header line as sent or received; the value of {@code Authorization} is masked. */
public record Header(String name, String value) {}
