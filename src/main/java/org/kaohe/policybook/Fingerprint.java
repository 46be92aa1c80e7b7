package org.kaohe.policybook;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a folder looks like from outside: cheap to take, different when a file was added, removed, replaced or written.
 *
 * @param taken when; not part of the comparison
 */
public record Fingerprint(List<Stamp> stamps, Instant taken) {

    /** Within this time a file can be written twice and keep its size and time of change. */
    private static final Duration BLUR = Duration.ofSeconds(2);

    /** One file; {@code key} is the file system's own identity of it, where it has one. */
    record Stamp(String path, long bytes, FileTime changed, String key) {}

    public Fingerprint {
        stamps = List.copyOf(stamps);
    }

    public boolean matches(Fingerprint other) {
        return stamps.equals(other.stamps);
    }

    /** False while a file is so fresh that a second write could go unseen: then only reading it again tells. */
    public boolean isSettled() {
        Instant fresh = taken.minus(BLUR);
        return stamps.stream().noneMatch(stamp -> stamp.changed().toInstant().isAfter(fresh));
    }
}
