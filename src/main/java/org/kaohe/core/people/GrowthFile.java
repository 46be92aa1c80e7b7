package org.kaohe.core.people;

import java.time.LocalDate;
import java.util.List;

/** A person's growth file 成长档案: certificates, trainings, and whom they mentor. */
public record GrowthFile(List<Held> certificates, List<Attended> trainings, List<Mentored> trainees) {

    /** Levels of certificates, the lowest first. */
    public static final List<String> LEVELS = List.of("初级", "中级", "高级");

    public static final GrowthFile EMPTY = new GrowthFile(List.of(), List.of(), List.of());

    public GrowthFile {
        certificates = List.copyOf(certificates);
        trainings = List.copyOf(trainings);
        trainees = List.copyOf(trainees);
    }

    /**
     * A certificate 证书. A renewal or an upgrade is a further one with the same code.
     *
     * @param level one of {@link #LEVELS}
     * @param suspendedOn the day a check failed; null when none did
     */
    public record Held(String code, String level, LocalDate issuedOn, LocalDate suspendedOn) {}

    /** A training 培训 that was taken. */
    public record Attended(String code, LocalDate takenOn, boolean passed) {}

    /** Somebody mentored 带教 from a day on. */
    public record Mentored(StaffNo trainee, LocalDate from) {}
}
