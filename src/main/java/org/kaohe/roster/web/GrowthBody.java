package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/**
 * A growth file as JSON. A renewal or an upgrade is a further certificate of the same code.
 *
 * @param mentor told only: it is the mentor's file that says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrowthBody(
        List<CertificateBody> certificates, List<TrainingBody> trainings, List<TraineeBody> trainees, String mentor) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificateBody(String code, String level, LocalDate issuedOn, LocalDate suspendedOn) {}

    record TrainingBody(String code, LocalDate takenOn, Boolean passed) {}

    record TraineeBody(String staffNo, LocalDate from) {}

    GrowthBody {
        certificates = certificates == null ? List.of() : certificates;
        trainings = trainings == null ? List.of() : trainings;
        trainees = trainees == null ? List.of() : trainees;
    }

    static GrowthBody of(GrowthFile file, Optional<StaffNo> mentor) {
        return new GrowthBody(
                file.certificates().stream()
                        .map(each ->
                                new CertificateBody(each.code(), each.level(), each.issuedOn(), each.suspendedOn()))
                        .toList(),
                file.trainings().stream()
                        .map(each -> new TrainingBody(each.code(), each.takenOn(), each.passed()))
                        .toList(),
                file.trainees().stream()
                        .map(each -> new TraineeBody(each.trainee().value(), each.from()))
                        .toList(),
                mentor.map(StaffNo::value).orElse(null));
    }

    /** Refuses what lacks a needed part; whether the parts fit is asked later. */
    GrowthFile toFile() {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < certificates.size(); i++) {
            CertificateBody each = certificates.get(i);
            require("certificates[" + i + "].code", each.code(), problems);
            require("certificates[" + i + "].level", each.level(), problems);
            require("certificates[" + i + "].issuedOn", each.issuedOn(), problems);
        }
        for (int i = 0; i < trainings.size(); i++) {
            TrainingBody each = trainings.get(i);
            require("trainings[" + i + "].code", each.code(), problems);
            require("trainings[" + i + "].takenOn", each.takenOn(), problems);
            require("trainings[" + i + "].passed", each.passed(), problems);
        }
        for (int i = 0; i < trainees.size(); i++) {
            TraineeBody each = trainees.get(i);
            require("trainees[" + i + "].from", each.from(), problems);
            require("trainees[" + i + "].staffNo", each.staffNo(), problems);
            if (each.staffNo() != null && !StaffNo.isValid(each.staffNo())) {
                problems.add(
                        Problem.error("employee.staff-no", Place.field("trainees[" + i + "].staffNo"), each.staffNo()));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new GrowthFile(
                certificates.stream()
                        .map(each -> new Held(each.code(), each.level(), each.issuedOn(), each.suspendedOn()))
                        .toList(),
                trainings.stream()
                        .map(each -> new Attended(each.code(), each.takenOn(), each.passed()))
                        .toList(),
                trainees.stream()
                        .map(each -> new Mentored(new StaffNo(each.staffNo()), each.from()))
                        .toList());
    }

    private static void require(String field, Object value, List<Problem> problems) {
        if (value == null) {
            problems.add(Problem.error("json.field.missing", Place.field(field), field));
        }
    }
}
