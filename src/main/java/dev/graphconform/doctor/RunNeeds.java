package dev.graphconform.doctor;

import java.time.Duration;

/**
 * What the run will be like for which a target is examined.
 *
 * @param lasting how long it takes, about
 * @param reads whether chats and members are read back
 * @param operations whether operations and apps are read too
 */
public record RunNeeds(Duration lasting, boolean reads, boolean operations) {}
