package org.kaohe.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A program shows a token. */
final class TokenRequest extends BaseAuthenticationRequest {

    private final String token;

    TokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
