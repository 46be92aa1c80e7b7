package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** Exports, samples and the printed page, asked over HTTP of decisions in the database. */
@QuarkusTest
class TakingAwayIT {

    private static final String PERIOD = "2024-Q4";

    @Test
    void theExportIsTypedNamedInChineseHarmlessAndInTheJournal() throws Exception {
        Shop shop = Shop.open("take-a").employs("TKA1").employs("TKA2");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                    {"name":"=HYPERLINK(\\"http://x\\")","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[{"team":"take-a",
                    "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}\
                    """)
                .put("/api/v1/employees/TKA2")
                .then()
                .statusCode(200);
        shop.marked("TKA1", PERIOD, "89.5").marked("TKA2", PERIOD, "60").ran(PERIOD, "FINAL");

        var answer = as(Role.HR_EDITOR)
                .get("/api/v1/decisions/export.xlsx?policy=regulation&team=take-a&period=" + PERIOD)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("%E8%80%83%E6%A0%B8%E7%BB%93%E6%9E%9C_2024Q4_20"))
                .extract();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("工号");
            assertThat(rows.get(1).getCell(8).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(8).asNumber()).isEqualByComparingTo("89.5");
            assertThat(rows.get(1).getCellText(9)).isEqualTo("良好");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("'=HYPERLINK(\"http://x\")");
        }
        String csv = as(Role.HR_EDITOR)
                .header("Accept-Language", "en")
                .get("/api/v1/decisions/export.csv?team=take-a&grade=良好&period=" + PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("\uFEFFStaff number,")
                .contains("TKA1,员工TKA1,take-a")
                .doesNotContain("TKA2");
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=decisions-exported")
                .then()
                .body("detail.rows", hasItem("2"))
                .body("[0].detail.grade", equalTo("良好"));
    }

    @Test
    void anExportReachesNoFurtherThanItsCallerAndUnknownFiltersAreToldSo() {
        Shop shop = Shop.open("take-b").employs("TKB1").employs("TKB9");
        shop.ledBy("TKB9");
        shop.marked("TKB1", PERIOD, "80").ran(PERIOD, "FINAL");
        String csv = as(Role.MANAGER, new StaffNo("TKB9"))
                .get("/api/v1/decisions/export.csv?period=" + PERIOD)
                .asString();
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("TKB"));
        as(Role.EMPLOYEE, new StaffNo("TKB1"))
                .get("/api/v1/decisions/export.csv")
                .then()
                .statusCode(403);
        as(Role.HR_EDITOR)
                .get("/api/v1/decisions/export.csv?period=soon")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("decision.period.invalid"));
    }

    @Test
    void aSampleIsTheSameForTheSameSeedAndAnybodyCanDrawItByHand() throws Exception {
        Shop shop = Shop.open("take-c");
        for (int i = 1; i <= 7; i++) {
            shop.employs("TKC" + i).marked("TKC" + i, "2024-Q1", "85");
        }
        shop.ran("2024-Q1", "FINAL");
        JsonPath first = sample("{\"strata\":\"team\",\"perStratum\":3,\"seed\":\"审计 1\"");
        JsonPath again = sample("{\"strata\":\"team\",\"perStratum\":3,\"seed\":\"审计 1\"");
        List<String> members = members(first.getLong("id"));
        assertThat(members).isEqualTo(members(again.getLong("id"))).isEqualTo(byHand("审计 1", 7, 3));
        assertThat(members(sample("{\"strata\":\"team\",\"perStratum\":3,\"seed\":\"审计 2\"")
                        .getLong("id")))
                .isEqualTo(byHand("审计 2", 7, 3));
        assertThat(members(sample("{\"strata\":\"team\",\"share\":0.2,\"seed\":\"x\"")
                        .getLong("id")))
                .isEqualTo(byHand("x", 7, 2));
        as(Role.AUDITOR).get("/api/v1/journal?action=sample-drawn").then().body("detail.seed", hasItem("审计 1"));
        String csv = as(Role.AUDITOR)
                .get("/api/v1/samples/" + first.getLong("id") + "/export.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF层,层内结果数,序号").contains("take-c,7,1,TKC");
    }

    @Test
    void aSampleThatCannotBeDrawnIsToldWhyAndOnlyAuditorsDraw() {
        Shop.open("take-d").employs("TKD1").marked("TKD1", "2024-Q1", "85").ran("2024-Q1", "FINAL");
        String many = "{\"policy\":\"regulation\",\"period\":\"2024-Q1\",\"strata\":\"team\",\"seed\":\"x\"";
        order(Role.AUDITOR, many + "}", 422, "sample.how-many");
        order(Role.AUDITOR, many + ",\"share\":1.5}", 422, "sample.share");
        order(Role.AUDITOR, many.replace("2024-Q1", "2001-Q1") + ",\"share\":1}", 404, "sample.nothing");
        order(Role.AUDITOR, many.replace("team", "shoe size") + ",\"share\":1}", 422, "sample.strata");
        order(Role.AUDITOR, many.replace("\"x\"", "\"\"") + ",\"share\":1}", 422, "sample.seed");
        order(Role.HR_EDITOR, many + ",\"share\":1}", 403, "http.forbidden");
        as(Role.AUDITOR).get("/api/v1/samples/999999").then().statusCode(404).body("code", equalTo("sample.unknown"));
    }

    @Test
    void aDecisionIsPrintedInBothLanguagesWithItsFontsInside() throws Exception {
        Shop shop = Shop.open("take-e").employs("TKE1").employs("TKE2");
        shop.marked("TKE1", PERIOD, "89.5").ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        long id = Shop.decision("TKE1", PERIOD).getLong("id");
        for (String language : List.of("zh", "en")) {
            byte[] pdf = as(Role.EMPLOYEE, new StaffNo("TKE1"))
                    .get("/api/v1/decisions/" + id + "/print.pdf?lang=" + language)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            String raw = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(raw).startsWith("%PDF-").contains("/FontFile2");
            Files.write(Path.of("target", "decision-" + language + ".pdf"), pdf);
        }
        as(Role.EMPLOYEE, new StaffNo("TKE2"))
                .get("/api/v1/decisions/" + id + "/print.pdf")
                .then()
                .statusCode(404);
        as(Role.AUDITOR)
                .get("/api/v1/decisions/" + id + "/print.pdf?lang=fr")
                .then()
                .statusCode(422)
                .body("code", equalTo("decision.lang.invalid"));
    }

    private static JsonPath sample(String rest) {
        long id = as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body(rest + ",\"policy\":\"regulation\",\"period\":\"2024-Q1\"}")
                .post("/api/v1/samples")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        return as(Role.AUDITOR).get("/api/v1/samples/" + id).jsonPath();
    }

    private static List<String> members(long sample) {
        return as(Role.AUDITOR)
                .get("/api/v1/samples/" + sample + "/members?size=200")
                .jsonPath()
                .getList("findAll { it.stratum == 'take-c' }.staffNo", String.class);
    }

    /** Shares no code with the product: the smallest hashes over seed, line feed and staff number. */
    private static List<String> byHand(String seed, int people, int most) {
        return Stream.iterate(1, each -> each + 1)
                .limit(people)
                .map(each -> "TKC" + each)
                .sorted(Comparator.comparing(each -> sha256(seed + "\n" + each)))
                .limit(most)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void order(Role role, String body, int status, String code) {
        as(role).contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/samples")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
