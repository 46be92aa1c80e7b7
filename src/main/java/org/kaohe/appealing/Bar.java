package org.kaohe.appealing;

/** Why an account cannot judge an appeal. */
public enum Bar {
    /** The person who appeals. */
    APPELLANT,
    /** Recorded an observation the appeal is about. */
    SCORER,
    /** Leads the team of somebody who did. */
    SUPERIOR_OF_SCORER,
    /** Ran the evaluation, or published the result. */
    DECIDED,
    /** Approved or published the version of the policy whose rule is appealed. */
    APPROVED_POLICY,
    /** Judged the same thing before, or was taken off this appeal. */
    JUDGED_BEFORE
}
