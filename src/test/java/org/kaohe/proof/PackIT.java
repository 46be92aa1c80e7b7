package org.kaohe.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.kaohe.testing.TestAccounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Engine;

/** Packs made over HTTP from decisions in the database, and verified with nothing but the pack. */
@QuarkusTest
class PackIT {

    private static final String PERIOD = "2024-Q2";

    @TempDir
    Path folder;

    @Test
    void thePackOfADecisionVerifiesAndTheJournalHasItsHash() throws Exception {
        long id = decided("pack-a", "PKA1", "85");
        byte[] pack = pack(Role.AUDITOR, id);
        PackCheck.Report report = check(Zips.unzip(pack));
        assertThat(report.difference()).isEmpty();
        assertThat(report.decisions()).isEqualTo(1);
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=pack-made&kind=decision&id=" + id)
                .then()
                .body("[0].detail.hash", equalTo(report.manifest().hash()));

        Map<String, byte[]> files = Zips.unzip(pack);
        String hash = contentHash(files, id);
        assertThat(files)
                .containsKeys(
                        PackNames.files(hash) + "regulation/grades.csv",
                        PackNames.files(hash) + "library/zh.dsl",
                        PackNames.trace(id));
        JsonNode approval = PackJson.read(files.get(PackNames.approval(hash)));
        assertThat(approval.at("/submission/approval/by").asText()).isEqualTo("approver");
        assertThat(approval.at("/submission/submission/reason").asText()).isNotEmpty();
        assertThat(approval.at("/adoption/record").asText()).isNotEmpty();
        assertThat(text(files, PackNames.JOURNAL)).contains("run-started", "policy-published", "policy-approved");
        assertThat(text(files, PackNames.trace(id))).contains("服务态度", "Service attitude");
    }

    @Test
    void aForgedPackIsRefusedWithTheFirstDifference() throws Exception {
        long id = decided("pack-b", "PKB1", "85");
        Map<String, byte[]> files = Zips.unzip(pack(Role.AUDITOR, id));
        String decision = PackNames.decision(id);
        String facts = PackNames.facts(id);
        String trace = PackNames.trace(id);
        String grades = PackNames.files(contentHash(files, id)) + "regulation/grades.csv";

        Map<String, byte[]> clumsy = new LinkedHashMap<>(files);
        clumsy.put(facts, Zips.changed(files.get(facts), "1105", "1205"));
        assertThat(fault(clumsy)).startsWith("pack.file.changed [" + facts + ", ");

        assertThat(fault(Zips.forged(files, decision, "\"良好\"", "\"优秀\"")))
                .isEqualTo("pack.differs [" + decision + ", grade, 良好, 优秀]");
        assertThat(fault(Zips.forged(files, decision, "\"bonus\" : 500", "\"bonus\" : 5000")))
                .isEqualTo("pack.differs [" + decision + ", bonus, 500, 5000]");
        assertThat(fault(Zips.forged(files, decision, "员工PKB1", "员工PKB2")))
                .isEqualTo("pack.differs [" + trace + ", decision.name, 员工PKB2, 员工PKB1]");
        assertThat(fault(Zips.forged(files, facts, "1105", "1205"))).startsWith("pack.differs [" + decision);
        assertThat(fault(Zips.forged(files, grades, "500", "5000"))).startsWith("pack.policy.hash");
        assertThat(fault(Zips.forged(files, trace, "Service attitude", "Service altitude")))
                .startsWith("pack.differs [" + trace + ", facts[");
        assertThat(fault(Zips.forged(files, trace, "\"value\" : 85", "\"value\" : 95")))
                .startsWith("pack.differs [" + trace + ", facts[")
                .contains("observations: sum", "1105", "1115");
        assertThat(fault(Zips.forged(files, PackNames.JOURNAL, "\"actor\":\"hr-editor\"", "\"actor\":\"nobody\"")))
                .startsWith("pack.journal.changed");
        assertThat(fault(Zips.forged(
                        files,
                        PackNames.approval(contentHash(files, id)),
                        "\"effectiveFrom\" : \"2",
                        "\"effectiveFrom\" : \"3")))
                .contains("effectiveFrom");

        Map<String, byte[]> less = new LinkedHashMap<>(files);
        less.remove(trace);
        assertThat(fault(less)).isEqualTo("pack.file.missing [" + trace + "]");
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(PackNames.trace(7), files.get(trace));
        assertThat(fault(more)).isEqualTo("pack.file.added [" + PackNames.trace(7) + "]");
    }

    @Test
    void employeesGetTheirOwnPackWithoutTheNamesOfOthersAndItVerifies() throws Exception {
        Shop.open("pack-c").employs("PKC9");
        long id = decided("pack-c", "PKC1", "60");
        Shop.open("pack-c").published(PERIOD);
        byte[] pack = as(Role.EMPLOYEE, new StaffNo("PKC1"))
                .get("/api/v1/decisions/" + id + "/pack")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, byte[]> files = Zips.unzip(pack);
        assertThat(check(files).difference()).isEmpty();
        for (String name :
                new String[] {PackNames.trace(id), PackNames.JOURNAL, PackNames.approval(contentHash(files, id))}) {
            assertThat(text(files, name)).doesNotContain("hr-editor", "approver\"", "\"author\"");
        }
        as(Role.EMPLOYEE, new StaffNo("PKC9"))
                .get("/api/v1/decisions/" + id + "/pack")
                .then()
                .statusCode(404)
                .body("code", equalTo("decision.unknown"));
        as(Role.EMPLOYEE, new StaffNo("PKC1"))
                .get("/api/v1/packs?policy=regulation&period=" + PERIOD)
                .then()
                .statusCode(403);
    }

    @Test
    void thePackOfAPeriodHoldsEveryDecisionThatStands() throws Exception {
        Shop shop = Shop.open("pack-d").employs("PKD1").employs("PKD2").employs("PKD3");
        shop.marked("PKD1", "2024-Q3", "91").marked("PKD2", "2024-Q3", "50").ran("2024-Q3", "FINAL");
        byte[] pack = as(Role.HR_APPROVER)
                .get("/api/v1/packs?policy=regulation&period=2024-Q3")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        int standing = Integer.parseInt(as(Role.AUDITOR)
                .get("/api/v1/decisions?policy=regulation&period=2024-Q3")
                .header("X-Total-Count"));
        PackCheck.Report report = check(Zips.unzip(pack));
        assertThat(report.difference()).isEmpty();
        assertThat(report.decisions()).isEqualTo(standing).isGreaterThanOrEqualTo(3);
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=pack-made&kind=pack")
                .then()
                .body("[0].detail.hash", equalTo(report.manifest().hash()));
        as(Role.AUDITOR)
                .get("/api/v1/packs?policy=regulation&period=2001-Q3")
                .then()
                .statusCode(404)
                .body("code", equalTo("pack.nothing"));
    }

    private static long decided(String team, String staffNo, String mark) {
        Shop.open(team).employs(staffNo).marked(staffNo, PERIOD, mark).ran(PERIOD, "FINAL");
        return Shop.decision(staffNo, PERIOD).getLong("id");
    }

    private static byte[] pack(Role role, long id) {
        return as(role).get("/api/v1/decisions/" + id + "/pack")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String contentHash(Map<String, byte[]> files, long id) throws IOException {
        return PackJson.read(files.get(PackNames.decision(id)))
                .path("contentHash")
                .asText();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private PackCheck.Report check(Map<String, byte[]> files) throws IOException {
        Path file = Files.createTempFile(folder, "pack", ".zip");
        return new PackCheck(new Engine(), "kaohe " + Engine.VERSION).check(Zips.zip(file, files));
    }

    private String fault(Map<String, byte[]> files) throws IOException {
        return check(files)
                .difference()
                .map((Problem it) -> it.code() + " " + it.values())
                .orElse("none");
    }
}
