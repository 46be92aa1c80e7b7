package org.kaohe.policydesk.web;

import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.people.Role;
import org.kaohe.testing.PublishedRules;

/**
 * A policy on its way over HTTP. The check has no time for slips, so that every submission has one warning; another one
 * where an earlier test has published other figures.
 */
record Desk(String policy) {

    static final Path RULES = Path.of("target", "rules-of-lifecycle-it");
    static final String ACCEPTED =
            "\"warnings\":{\"mutation.stopped\":\"cases were reviewed\",\"table.basis.outdated\":\"as it was\"}";

    /** A copy of the rules that a test may spoil. */
    public static final class OwnRules implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            clear(RULES);
            try (Stream<Path> files = Files.walk(Path.of("target", "test-rules"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = RULES.resolve(
                            Path.of("target", "test-rules").relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of("kaohe.rules-dir", RULES.toString(), "kaohe.check.mutation-seconds", "0");
        }

        /** What an earlier, broken test may have left. */
        private static void clear(Path folder) {
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RequestSpecification editor(String name) {
        return as(name, Set.of(Role.HR_EDITOR), Optional.empty());
    }

    static RequestSpecification approver(String name) {
        return as(name, Set.of(Role.HR_APPROVER), Optional.empty());
    }

    static RequestSpecification both(String name) {
        return as(name, Set.of(Role.HR_EDITOR, Role.HR_APPROVER), Optional.empty());
    }

    String draft() {
        return "/api/v1/policies/" + policy + "/draft";
    }

    String file(String path) {
        return draft() + "/files/" + path;
    }

    String etag(String path) {
        return editor("reader").get(file(path)).header("ETag");
    }

    /** Changes a word that no rule depends on, so that the content is another one. */
    String edit(RequestSpecification by, String word) {
        Response now = editor("reader").get(file("figures.csv"));
        String text = now.asString().replaceFirst("(?m)^(\\w+_\\w+,[^,]*?)(·[^,]*)?,", "$1·" + word + ",");
        Response saved = by.header("If-Match", now.header("ETag"))
                .contentType("text/csv")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(file("figures.csv"));
        saved.then().statusCode(204);
        return saved.header("ETag");
    }

    Response step(RequestSpecification by, String step, String body) {
        return by.contentType(ContentType.JSON).body(body).post(draft() + "/" + step);
    }

    String submitted(RequestSpecification by) {
        Response submitted = step(by, "submit", "{\"reason\":\"new figures\"," + ACCEPTED + "}");
        submitted.then().statusCode(200);
        return submitted.path("contentHash");
    }

    Response approve(RequestSpecification by, String contentHash) {
        return step(by, "approve", "{\"contentHash\":\"" + contentHash + "\",\"reason\":\"agreed\"}");
    }

    Response publish(RequestSpecification by, String from) {
        return publish(by, from, false);
    }

    Response publish(RequestSpecification by, String from, boolean retroactive) {
        return step(by, "publish", """
                {"effectiveFrom":"%s","retroactive":%s,"reason":"as decided","adoption":{"adoptedOn":"2026-09-01",
                "announcedOn":"2026-09-15","record":"staff council, minutes 12"}}""".formatted(from, retroactive));
    }

    /** Edits, submits, approves and publishes beside what is in force already; gives the number of the version. */
    int published(String word, String from) {
        PublishedRules.once();
        edit(editor("ed"), word);
        approve(approver("ap"), submitted(editor("ed"))).then().statusCode(200);
        Response published = publish(approver("ap"), from);
        published.then().statusCode(201);
        return published.path("version");
    }

    /** The version a run of the period takes; the team has nobody, so the run is short. */
    Response run(String period, String mode, String content) {
        return editor("ed")
                .contentType(ContentType.JSON)
                .body("""
                        {"policy":"%s","period":"%s","scope":{"teams":["nobody"]},"mode":"%s","content":%s}""".formatted(policy, period, mode, content == null ? "null" : '"' + content + '"'))
                .post("/api/v1/runs");
    }

    int inForce(String period) {
        Response run = run(period, "PREVIEW", "IN_FORCE");
        run.then().statusCode(202);
        return run.path("version");
    }

    void clear() {
        step(editor("ed"), "withdraw", "{\"reason\":\"the next test\"}");
    }
}
