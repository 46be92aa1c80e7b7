package org.kaohe.core.fact;

/**
 * The inspections 检查 of one checklist item in the period.
 *
 * @param checks inspections that applied, passed or failed; not-applicable ones are not among them
 * @param fails of the checks, those failed
 * @param notApplicable inspections that found the item not applicable
 */
public record Inspection(String item, int checks, int fails, int notApplicable) implements Fact.Given {
    public Inspection {
        if (fails < 0 || notApplicable < 0 || checks < fails) {
            throw new IllegalArgumentException("inspections of " + item + ": " + checks + "/" + fails);
        }
    }
}
