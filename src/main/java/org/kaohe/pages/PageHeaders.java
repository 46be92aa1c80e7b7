package org.kaohe.pages;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A page belongs to its reader, and its parts are other answers of the same address. */
final class PageHeaders {

    @ServerResponseFilter
    public void mark(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.getHeaders().putIfAbsent("Cache-Control", List.of("private, no-cache"));
            response.getHeaders().putSingle("Vary", "HX-Request, Cookie, Accept-Language");
        }
    }
}
