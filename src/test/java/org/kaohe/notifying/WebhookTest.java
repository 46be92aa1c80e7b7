package org.kaohe.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.people.StaffNo;

class WebhookTest {

    private static final String SECRET = "a secret of some length";
    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);
    private static final Message MESSAGE = new Message(
            5,
            new Notice(
                    new Recipient.Employee(new StaffNo("P1")),
                    "result-published",
                    "decisions/1",
                    List.of("regulation", "2030-Q1"),
                    null),
            NOW,
            "");

    private static final NoticeText TEXT = new NoticeText(Map::of);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer bridge;
    private int answer = 200;
    private String body;
    private String signature;

    @BeforeEach
    void open() throws IOException {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/", exchange -> {
            calls.incrementAndGet();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            signature = exchange.getRequestHeaders().getFirst("X-Kaohe-Signature");
            if (answer == 302) {
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                "http://127.0.0.1:" + bridge.getAddress().getPort() + "/elsewhere");
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        bridge.start();
    }

    @AfterEach
    void close() {
        bridge.stop(0);
    }

    @Test
    void theBridgeCanCheckWhoSentItAndWhen() throws Exception {
        webhook(url()).send(MESSAGE);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((NOW.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
        assertThat(signature).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        assertThat(body).contains("recipient=P1").contains("2030-Q1");
    }

    @Test
    void aRedirectIsNotFollowedAndAnythingButSuccessFails() {
        answer = 302;
        assertThatThrownBy(() -> webhook(url()).send(MESSAGE))
                .isInstanceOf(IOException.class)
                .hasMessage("status 302");
        assertThat(calls).hasValue(1);
        answer = 500;
        assertThatThrownBy(() -> webhook(url()).send(MESSAGE)).hasMessage("status 500");
    }

    @Test
    void onlyHttpsIsCalledOrThisMachineAndNeverWithoutASecret() {
        assertThatThrownBy(() -> webhook("http://bridge.example.com/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> webhook("file:///etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> webhook("https://name:word@bridge.example.com/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(webhook("https://bridge.example.com/hook").isOn()).isTrue();
        assertThat(webhook(" ").isOn()).isFalse();
        assertThatThrownBy(() ->
                        new Webhook(Optional.of(url()), Optional.of("short"), TEXT, Map::toString, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String url() {
        return "http://127.0.0.1:" + bridge.getAddress().getPort() + "/hook";
    }

    private static Webhook webhook(String url) {
        return new Webhook(
                Optional.of(url), Optional.of(SECRET), TEXT, Map::toString, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
