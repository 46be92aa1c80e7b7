package org.kaohe.core.people;

import java.util.Locale;
import java.util.Optional;

/** What an account may do; one account may hold several. */
public enum Role {
    HR_EDITOR,
    HR_APPROVER,
    MANAGER,
    AUDITOR,
    EMPLOYEE,
    OPERATOR;

    /** The name used in the API and in annotations, for example {@code hr-editor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
