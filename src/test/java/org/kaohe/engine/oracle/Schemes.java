package org.kaohe.engine.oracle;

import java.util.Map;
import java.util.TreeMap;

/** All schemes by the code of their policy. */
final class Schemes {

    private Schemes() {}

    static Map<String, Scheme> all() {
        Map<String, Scheme> all = new TreeMap<>();
        all.put("regulation", QuarterSchemes.regulation());
        all.put("post-scorecard", QuarterSchemes.postScorecard());
        all.put("performance-standard", MonthSchemes.performanceStandard());
        all.put("kpi-essentials", MonthSchemes.kpiEssentials());
        all.put("kpi-thresholds", new ThresholdScheme());
        all.put("technical-service", QuarterSchemes.technicalService());
        all.put("service-agent", new SpotCheckScheme());
        all.put("common-indicators", QuarterSchemes.commonIndicators());
        all.put("kpi-template", MonthSchemes.kpiTemplate());
        all.put("post-assessment", QuarterSchemes.postAssessment());
        all.put("department-method", QuarterSchemes.departmentMethod());
        all.put("specialist", MonthSchemes.specialist());
        all.put("ten-standards", MonthSchemes.tenStandards());
        all.put("service-standard", MonthSchemes.serviceStandard());
        all.put("service-scoring", MonthSchemes.serviceScoring());
        all.put("conduct-checklist", new ChecklistScheme());
        all.put("service-and-assessment", MonthSchemes.serviceAndAssessment());
        all.put("three-abilities", QuarterSchemes.threeAbilities());
        all.put("management-measures", QuarterSchemes.managementMeasures());
        all.put("two-track-team", new TwoTrackScheme());
        all.put("operations", MonthSchemes.operations());
        all.put("capability-development", QuarterSchemes.capabilityDevelopment());
        all.put("industry-indicators", new IndustryScheme());
        all.put("training-certification", new CertificationScheme());
        return all;
    }
}
