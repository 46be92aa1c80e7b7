package org.kaohe.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.resteasy.reactive.RestForm;

/** Language and light or dark, chosen on any page and kept in the browser; leads back to that page. */
@Path("/preferences")
@PermitAll
class PreferencesResource {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @POST
    public Response choose(@RestForm String language, @RestForm String theme, @RestForm String back) {
        Response.ResponseBuilder answer = Response.seeOther(own(back));
        if (language != null && ChosenLanguage.KNOWN.contains(language)) {
            answer.cookie(kept(ChosenLanguage.COOKIE, language));
        }
        if (theme != null) {
            answer.cookie(kept(Theme.COOKIE, Theme.of(theme).code()));
        }
        return answer.build();
    }

    private static NewCookie kept(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** An address of this site; whatever names another one leads home. */
    private static URI own(String back) {
        try {
            URI address = new URI(back == null ? "/" : back);
            boolean here = !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && address.getRawPath() != null
                    && address.getRawPath().startsWith("/")
                    && !address.getRawPath().startsWith("//");
            return here ? address : URI.create("/");
        } catch (URISyntaxException malformed) {
            return URI.create("/");
        }
    }
}
