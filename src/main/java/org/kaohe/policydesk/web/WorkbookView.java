package org.kaohe.policydesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Outcome;
import org.kaohe.policydesk.workbook.WorkbookReport;

/**
 * What a workbook changes of a draft, as JSON.
 *
 * @param problems of the file as it would be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkbookView(@JsonUnwrapped WorkbookReport report, List<ProblemBody> problems) {

    static WorkbookView of(Outcome it, Locale language) {
        return new WorkbookView(WorkbookReport.of(it), ProblemBody.of(it.problems(), language));
    }
}
