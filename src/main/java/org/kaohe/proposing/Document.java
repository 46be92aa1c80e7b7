package org.kaohe.proposing;

import java.time.Instant;
import org.kaohe.core.upload.MediaKind;

/**
 * A document of a case; its content is asked for by itself.
 *
 * @param sha256 of what is stored, in lower-case hex
 * @param cleaned what a photo said about place and camera was taken out
 */
public record Document(
        long id,
        String title,
        MediaKind kind,
        String sha256,
        int size,
        boolean cleaned,
        String addedBy,
        Instant addedAt) {}
