package org.kaohe.policydesk.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The bytes of a policy's file as an answer. */
final class FileAnswer {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private FileAnswer() {}

    static Response.ResponseBuilder of(String path, byte[] bytes) {
        return Response.ok(bytes, path.endsWith(".xlsx") ? MediaType.APPLICATION_OCTET_STREAM : TEXT);
    }
}
