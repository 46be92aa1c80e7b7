package org.kaohe.core.work;

import java.util.UUID;

/**
 * One life of the program among those that share the database. What it works on bears its name, so that nobody else
 * touches it while it lives and somebody takes it up afterwards.
 */
public record Instance(String name) {

    public static Instance born() {
        return new Instance(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
