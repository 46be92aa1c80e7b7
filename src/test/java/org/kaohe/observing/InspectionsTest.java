package org.kaohe.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.observing.Inspections.Filled;
import org.kaohe.observing.Inspections.Mark;
import org.kaohe.observing.Inspections.Recorded;

/** Checklists by exception on the {@link ShopFloor}: A01 for all, A02 for the reception, A07 for women. */
class InspectionsTest {

    private static final StaffNo WOMAN = new StaffNo("001");
    private static final StaffNo MAN = new StaffNo("002");
    private static final String NAME = "inspection-one";
    private static final int MOST_BYTES = 2000;
    private static final int DAYS = 7;

    private final ShopFloor floor = new ShopFloor();
    private final MemoryObservations store = new MemoryObservations();
    private final MemoryPhotos photos = new MemoryPhotos();
    private final Inspections inspections = new Inspections(
            new Intake(store, floor, floor, ShopFloor.CLOCK),
            new Listing(store, floor, ShopFloor.CLOCK),
            day -> List.of(new Declared(policy(), Period.of(PeriodKind.MONTH, day), Optional.of(3))),
            new Staff(roster()),
            photos,
            ShopFloor.CLOCK);
    private final InspectionPhotos taking =
            new InspectionPhotos(inspections, photos, store, ShopFloor.CLOCK, MOST_BYTES, DAYS);

    @Test
    void only_what_applies_to_the_person_is_asked() {
        var woman = inspections
                .sheet(ShopFloor.hr(), "conduct", WOMAN, ShopFloor.TODAY)
                .orThrow();
        var man = inspections
                .sheet(ShopFloor.hr(), "conduct", MAN, ShopFloor.TODAY)
                .orThrow();
        assertThat(woman.items()).extracting(ItemSpec::code).containsExactly("A01", "A02", "A07");
        assertThat(man.items()).extracting(ItemSpec::code).containsExactly("A01");
        assertThat(man.others()).isEqualTo(2);
    }

    @Test
    void what_is_not_marked_is_met() {
        Recorded recorded = inspections
                .record(ShopFloor.hr(), filled("first-one", 3, Map.of("A02", new Mark(Result.FAIL, "creased"))))
                .orThrow();
        assertThat(recorded.fresh()).isTrue();
        assertThat(recorded.count(Result.PASS)).isEqualTo(2);
        assertThat(recorded.count(Result.FAIL)).isEqualTo(1);
    }

    @Test
    void the_same_inspection_again_stores_nothing_and_another_content_is_refused() {
        var marks = Map.of("A02", new Mark(Result.NA, ""));
        inspections.record(ShopFloor.hr(), filled("first-one", 3, marks)).orThrow();
        assertThat(inspections
                        .record(ShopFloor.hr(), filled("first-one", 3, marks))
                        .orThrow()
                        .fresh())
                .isFalse();
        assertThat(refused(filled("first-one", 3, Map.of()))).containsExactly("checklist.recorded.otherwise");
    }

    @Test
    void a_failure_without_a_reason_an_item_of_others_and_another_version_are_refused() {
        assertThat(refused(filled("first-one", 3, Map.of("A02", new Mark(Result.FAIL, " ")))))
                .containsExactly("checklist.reason.required");
        assertThat(refused(filled("first-one", 3, Map.of("Z99", new Mark(Result.NA, "")))))
                .containsExactly("checklist.item.unknown");
        assertThat(refused(filled("first-one", 2, Map.of()))).containsExactly("checklist.version.changed");
        assertThat(refused(filled("x", 3, Map.of()))).containsExactly("checklist.name.invalid");
    }

    @Test
    void photos_of_what_failed_become_those_of_its_observation_and_all_others_go() {
        photo("A02").orThrow();
        photo("A02").orThrow();
        photo("A07").orThrow();
        Recorded recorded = inspections
                .record(ShopFloor.hr(), filled(NAME, 3, Map.of("A02", new Mark(Result.FAIL, "creased"))))
                .orThrow();
        assertThat(photos.handed)
                .containsExactly(Map.entry(recorded.observations().get("A02"), 2));
        assertThat(taking.all(ShopFloor.hr(), asked(WOMAN)).orThrow()).isEmpty();
        assertThat(codes(photo("A02"))).containsExactly("photo.recorded");
    }

    @Test
    void an_item_takes_three_photos_and_a_free_place_is_taken_again() {
        for (int each = 0; each < Photo.MOST; each++) {
            photo("A02").orThrow();
        }
        assertThat(codes(photo("A02"))).containsExactly("photo.most");
        taking.remove(ShopFloor.hr(), asked(WOMAN), "A02", 2).orThrow();
        assertThat(codes(taking.remove(ShopFloor.hr(), asked(WOMAN), "A02", 2))).containsExactly("photo.unknown");
        assertThat(photo("A02").orThrow().number()).isEqualTo(2);
    }

    @Test
    void what_is_no_photo_is_too_large_or_is_of_another_sheet_is_refused_at_its_item() {
        assertThat(codes(take(WOMAN, "A02", "<html>".getBytes(StandardCharsets.US_ASCII))))
                .containsExactly("photo.kind");
        Answer<?> large = take(WOMAN, "A02", new byte[MOST_BYTES + 1]);
        assertThat(codes(large)).containsExactly("photo.size");
        assertThat(((Answer.Refusal<?>) large).problems().get(0).place().field())
                .isEqualTo("item.A02");
        assertThat(codes(take(MAN, "A02", picture()))).containsExactly("checklist.item.unknown");
        assertThat(codes(taking.add(ShopFloor.managerOf("a"), asked(WOMAN), "A02", picture())))
                .containsExactly("observation.staff.out-of-scope");
        var nameless = new InspectionPhotos.Asked("conduct", WOMAN, ShopFloor.TODAY, "../x");
        assertThat(codes(taking.all(ShopFloor.hr(), nameless))).containsExactly("checklist.name.invalid");
    }

    @Test
    void waiting_photos_are_nobody_elses_and_go_in_time() {
        photo("A02").orThrow();
        var other = ShopFloor.managerOf("b");
        assertThat(taking.all(other, asked(WOMAN)).orThrow()).isEmpty();
        assertThat(codes(taking.content(other, asked(WOMAN), "A02", 1))).containsExactly("photo.unknown");
        assertThat(taking.clean()).isZero();
        var later = new InspectionPhotos(
                inspections,
                photos,
                store,
                Clock.offset(ShopFloor.CLOCK, Duration.ofDays(DAYS).plusSeconds(1)),
                MOST_BYTES,
                DAYS);
        assertThat(later.clean()).isEqualTo(1);
    }

    @Test
    void only_so_many_photos_wait_for_one_account() {
        for (int each = 0; each < InspectionPhotos.MOST_WAITING; each++) {
            var asked = new InspectionPhotos.Asked("conduct", WOMAN, ShopFloor.TODAY, "inspection-" + each);
            taking.add(ShopFloor.hr(), asked, "A02", picture()).orThrow();
        }
        assertThat(codes(photo("A02"))).containsExactly("photo.waiting");
    }

    @Test
    void somebody_out_of_reach_is_not_there() {
        Answer<?> answer = inspections.sheet(ShopFloor.managerOf("a"), "conduct", WOMAN, ShopFloor.TODAY);
        assertThat(codes(answer)).containsExactly("observation.staff.out-of-scope");
    }

    private Answer<Photo> photo(String item) {
        return take(WOMAN, item, picture());
    }

    private Answer<Photo> take(StaffNo staffNo, String item, byte[] content) {
        return taking.add(ShopFloor.hr(), asked(staffNo), item, content);
    }

    private static InspectionPhotos.Asked asked(StaffNo staffNo) {
        return new InspectionPhotos.Asked("conduct", staffNo, ShopFloor.TODAY, NAME);
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<String> refused(Filled filled) {
        return codes(inspections.record(ShopFloor.hr(), filled));
    }

    private static List<String> codes(Answer<?> answer) {
        return ((Answer.Refusal<?>) answer)
                .problems().stream().map(Problem::code).toList();
    }

    private static Filled filled(String name, Integer version, Map<String, Mark> marks) {
        return new Filled(name, "conduct", version, WOMAN, ShopFloor.TODAY, "INSPECTION", marks);
    }

    private static Members roster() {
        List<Member> all =
                List.of(member(WOMAN, Sex.FEMALE, "b", "reception"), member(MAN, Sex.MALE, "a", "field-engineer"));
        return (period, scope) -> all.stream()
                .filter(each -> scope instanceof Scope.Everybody
                        || scope instanceof Scope.Teams teams && teams.codes().contains(each.team())
                        || scope instanceof Scope.People people
                                && people.staff().contains(each.staffNo()))
                .toList();
    }

    private static Member member(StaffNo staffNo, Sex sex, String team, String post) {
        LocalDate hired = LocalDate.of(2025, 1, 1);
        return new Member(staffNo, "员工" + staffNo, sex, team, post, "support", "", "", false, false, hired);
    }

    private static Policy policy() {
        var text = new Text("检查表", "Checklist");
        return new Policy(
                new PolicyCode("conduct"),
                text,
                text,
                "",
                PeriodKind.MONTH,
                List.of("all"),
                new Rounding(2, 2, RoundingMode.HALF_UP),
                List.of(),
                List.of(new SourceSpec("INSPECTION", text)),
                List.of(),
                List.of(item("A01", "all"), item("A02", "reception"), item("A07", "female")),
                List.of());
    }

    private static ItemSpec item(String code, String appliesTo) {
        return new ItemSpec(code, "1", "服装", "", "item " + code, appliesTo, "person", "minor", null, "items.csv", 2);
    }
}
