package org.kaohe.notifying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts each notice to the one address the operator configured, signed, for a bridge to WeCom, DingTalk or Feishu. No
 * other address is ever called: no redirect is followed, nothing of a notice becomes part of the address, and what the
 * other side answers is not read.
 *
 * <p>{@code X-Kaohe-Signature} is {@code sha256=} and the HMAC-SHA256 in hex, under the shared secret, of the value of
 * {@code X-Kaohe-Timestamp} (seconds), a dot, and the body. The receiver compares both and refuses old timestamps.
 */
public final class Webhook implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 16;

    private final Optional<URI> address;
    private final byte[] secret;
    private final NoticeText text;
    private final Function<Map<String, Object>, String> json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param address https, or http on this machine; empty when there is none
     * @param json how an object is written
     */
    public Webhook(
            Optional<String> address,
            Optional<String> secret,
            NoticeText text,
            Function<Map<String, Object>, String> json,
            Clock clock) {
        this.address = address.filter(it -> !it.isBlank()).map(Webhook::checked);
        this.secret = secret.orElse("").getBytes(StandardCharsets.UTF_8);
        this.text = text;
        this.json = json;
        this.clock = clock;
        if (this.address.isPresent() && this.secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "kaohe.webhook.secret needs at least " + SHORTEST_SECRET + " bytes when kaohe.webhook.url is set");
        }
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean isOn() {
        return address.isPresent();
    }

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public void send(Message message) throws IOException, InterruptedException {
        String body = json.apply(body(message));
        String second = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Kaohe-Delivery", String.valueOf(message.delivery()))
                .header("X-Kaohe-Timestamp", second)
                .header("X-Kaohe-Signature", "sha256=" + signature(second + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status < 200 || status > 299) {
            throw new IOException("status " + status);
        }
    }

    private Map<String, Object> body(Message message) {
        var notice = message.notice();
        return new java.util.TreeMap<>(Map.of(
                "delivery", message.delivery(),
                "kind", notice.kind(),
                "recipient", message.recipient(),
                "subject", notice.subject(),
                "at", message.at().toString(),
                "zh", text.of(notice, Locale.CHINESE),
                "en", text.of(notice, Locale.ENGLISH)));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static URI checked(String text) {
        URI uri = URI.create(text.strip());
        boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        boolean allowed = "https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme());
        if (!allowed || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "kaohe.webhook.url has to be https (http on this machine only), without user information");
        }
        return uri;
    }
}
