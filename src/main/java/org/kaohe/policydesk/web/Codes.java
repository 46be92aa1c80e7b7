package org.kaohe.policydesk.web;

import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Codes of policies in addresses. */
final class Codes {

    private Codes() {}

    static PolicyCode read(String code) {
        if (!PolicyCode.isValid(code)) {
            throw unknown(code);
        }
        return new PolicyCode(code);
    }

    static Refused unknown(String code) {
        return Refused.notFound(Problem.error("policy.unknown", Place.field("code"), code));
    }
}
