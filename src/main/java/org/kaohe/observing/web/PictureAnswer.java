package org.kaohe.observing.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.kaohe.observing.Photo;

/**
 * A photo on its way in and out. Out it is a file of its own kind and never a page of this site; what all answers carry keeps
 * browsers from guessing and from storing it.
 */
final class PictureAnswer {

    private PictureAnswer() {}

    static Response of(Photo.Content photo, String name) {
        return Response.ok(photo.bytes(), photo.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + photo.kind().ending() + "\"")
                .build();
    }

    static byte[] bytes(FileUpload file) {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
