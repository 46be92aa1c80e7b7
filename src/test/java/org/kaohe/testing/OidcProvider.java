package org.kaohe.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * An OpenID Connect provider on a free port: discovery, keys, a sign-in form that takes any name with any claims, signed
 * tokens. The service speaks to it as to any other.
 */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

    private MockOAuth2Server server;

    @Override
    public Map<String, String> start() {
        server = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\":true}"));
        server.start(InetAddress.getLoopbackAddress(), 0);
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", server.issuerUrl("company").toString(),
                "quarkus.oidc.client-id", "kaohe",
                "quarkus.oidc.credentials.secret", "only for this test");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
        }
    }
}
