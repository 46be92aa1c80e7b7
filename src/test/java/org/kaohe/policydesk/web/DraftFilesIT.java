package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class DraftFilesIT {

    private static final Desk DESK = new Desk("regulation");
    private static final Path FIGURES = Desk.RULES.resolve("regulation/figures.csv");

    @Test
    void aChangeNamesTheStateItIsBasedOnAndALostUpdateIsRefused() {
        String first = DESK.etag("figures.csv");
        byte[] text = editor("ed").get(DESK.file("figures.csv")).asByteArray();
        put("figures.csv", text, null, null).then().statusCode(428).body("code", equalTo("http.precondition-required"));
        put("figures.csv", text, "*", null).then().statusCode(428);
        put("figures.csv", text, '"' + "0".repeat(64) + '"', null)
                .then()
                .statusCode(412)
                .body("code", equalTo("policy.file.outdated"));

        String second = DESK.edit(editor("ed"), "one");
        assertThat(second).isNotEqualTo(first).isEqualTo(DESK.etag("figures.csv"));
        put("figures.csv", text, first, null).then().statusCode(412);
        put("figures.csv", text, second, null).then().statusCode(204).header("ETag", first);
    }

    @Test
    void aNewFileIsNewAndADeletedOneIsGone() {
        byte[] text = "code\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        put("fresh.csv", text, null, "*").then().statusCode(201);
        put("fresh.csv", text, null, "*").then().statusCode(412);
        editor("ed").get(DESK.draft()).then().body("files", hasKey("regulation/fresh.csv"));
        editor("ed").delete(DESK.file("fresh.csv")).then().statusCode(428);
        editor("ed")
                .header("If-Match", DESK.etag("fresh.csv"))
                .delete(DESK.file("fresh.csv"))
                .then()
                .statusCode(204);
        editor("ed").get(DESK.file("fresh.csv")).then().statusCode(404);
        editor("ed")
                .header("If-Match", DESK.etag("policy.yaml"))
                .delete(DESK.file("policy.yaml"))
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.file.needed"));
    }

    @Test
    void anEditWithATextEditorEndsInTheSameDraft() throws IOException {
        String before = DESK.etag("figures.csv");
        String draft = editor("ed").get(DESK.draft()).path("contentHash");
        String text = Files.readString(FIGURES);
        try {
            Files.writeString(FIGURES, text + "\n");
            assertThat(DESK.etag("figures.csv")).isNotEqualTo(before);
            assertThat(editor("ed").get(DESK.draft()).<String>path("contentHash"))
                    .isNotEqualTo(draft);
            put("figures.csv", new byte[0], before, null).then().statusCode(412);
        } finally {
            Files.writeString(FIGURES, text);
        }
        assertThat(editor("ed").get(DESK.draft()).<String>path("contentHash")).isEqualTo(draft);
    }

    @Test
    void noPathLeadsOutOfThePolicyAndTheLibrary() throws IOException {
        for (String path : new String[] {
            "%2e%2e/%2e%2e/stray.csv",
            "..%2fstray.csv",
            "..%2f..%2fstray.csv",
            "library/..%2fstray.csv",
            "deeper/still/stray.csv",
            "%2fetc%2fstray.csv",
            ".stray.csv",
            "stray.tmp",
            "conduct-checklist/stray.csv",
            "stray%00.csv",
            "流浪.csv"
        }) {
            int status = put(path, new byte[] {'x'}, null, "*").statusCode();
            assertThat(status).as(path).isBetween(400, 499);
        }
        try (var files = Files.walk(Path.of("target"), 3)) {
            assertThat(files.filter(each -> each.getFileName().toString().contains("stray")))
                    .isEmpty();
        }
    }

    @Test
    void aNewPolicyBeginsWithItsManifestAndTheLibraryIsNone() throws IOException {
        byte[] text = "code: fresh-policy\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var fresh = new Desk("fresh-policy");
        for (String first : new String[] {fresh.file("grades.csv"), new Desk("library").file("policy.yaml")}) {
            int status = editor("ed")
                    .header("If-None-Match", "*")
                    .body(text)
                    .put(first)
                    .statusCode();
            assertThat(status).as(first).isIn(404, 422);
        }
        try {
            editor("ed")
                    .header("If-None-Match", "*")
                    .body(text)
                    .put(fresh.file("policy.yaml"))
                    .then()
                    .statusCode(201);
            editor("ed").get(fresh.draft()).then().statusCode(200).body("state", equalTo("DRAFT"));
        } finally {
            Files.deleteIfExists(Desk.RULES.resolve("fresh-policy/policy.yaml"));
            Files.deleteIfExists(Desk.RULES.resolve("fresh-policy"));
        }
    }

    @Test
    void aLinkThatLeadsOutIsNeitherReadNorWritten() throws IOException {
        Path secret = Files.writeString(Path.of("target", "outside-of-the-rules.csv"), "secret");
        Path link = Desk.RULES.resolve("regulation/link.csv");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret.toAbsolutePath());
        try {
            editor("ed").get(DESK.file("link.csv")).then().statusCode(404);
            put("link.csv", new byte[] {'x'}, null, "*").then().statusCode(422).body("code", equalTo("file.link"));
            assertThat(Files.readString(secret)).isEqualTo("secret");
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void aFileIsAsLargeAsARulesFolderMayHaveIt() {
        put("large.csv", new byte[256 * 1024 + 1], null, "*")
                .then()
                .statusCode(422)
                .body("code", equalTo("file.too-large"));
        editor("ed").get(DESK.draft()).then().body("files", not(hasKey("regulation/large.csv")));
    }

    @Test
    void ofManyWhoChangeTheSameStateOneSucceeds() throws Exception {
        String base = DESK.etag("figures.csv");
        byte[] text = editor("ed").get(DESK.file("figures.csv")).asByteArray();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] mine = (new String(text, java.nio.charset.StandardCharsets.UTF_8) + "\n".repeat(i + 1))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            writers.add(() -> put("figures.csv", mine, base, null).statusCode());
        }
        var threads = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        for (var each : threads.invokeAll(writers)) {
            answers.add(each.get());
        }
        threads.shutdown();
        assertThat(answers).containsOnly(204, 412).containsOnlyOnce(204);
        put("figures.csv", text, DESK.etag("figures.csv"), null).then().statusCode(204);
    }

    @Test
    void editorsWriteOthersOfHrAndTheAuditorReadAndNobodyElseDoes() {
        as(Role.AUDITOR).get(DESK.file("figures.csv")).then().statusCode(200);
        Desk.approver("ap").get(DESK.draft()).then().statusCode(200);
        for (Role role : new Role[] {Role.AUDITOR, Role.HR_APPROVER, Role.MANAGER, Role.OPERATOR}) {
            as(role).header("If-Match", DESK.etag("figures.csv"))
                    .body(new byte[] {'x'})
                    .put(DESK.file("figures.csv"))
                    .then()
                    .statusCode(403);
        }
        as(Role.EMPLOYEE).get(DESK.draft()).then().statusCode(403);
        as(Role.MANAGER).get(DESK.file("figures.csv")).then().statusCode(403);
    }

    private static Response put(String path, byte[] content, String match, String noneMatch) {
        var request =
                editor("ed").urlEncodingEnabled(false).contentType("text/csv").body(content);
        if (match != null) {
            request.header("If-Match", match);
        }
        if (noneMatch != null) {
            request.header("If-None-Match", noneMatch);
        }
        return request.put(DESK.file(path));
    }
}
