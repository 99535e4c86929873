package dev.graphconform.execution;

import io.cucumber.core.eventbus.UuidGenerator;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids for Cucumber's events, which nobody has to be kept from guessing: unique, and made without the cost of secure
 * random numbers.
 */
public final class FastUuidGenerator implements UuidGenerator {
    /** Made by Cucumber. */
    public FastUuidGenerator() {}

    @Override
    public UUID generateId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
