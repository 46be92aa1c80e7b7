package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Text;
import org.kaohe.core.problem.Place;
import org.kaohe.core.time.PeriodKind;

/**
 * What a {@code policy.yaml} declares. Parts that could not be read are empty; their problems are told.
 *
 * @param weightsTotal what the weights add up to where the policy says why it is not 100
 * @param impactLimits how much a new version may change
 * @param publication what it demands before a new version is published
 * @param uses library files
 * @param rules the policy's own rule files
 */
record Manifest(
        Optional<Text> title,
        Optional<Text> summary,
        Optional<String> source,
        Optional<PeriodKind> period,
        List<String> appliesTo,
        Optional<Rounding> rounding,
        List<GradeLevel> grades,
        Optional<BigDecimal> weightsTotal,
        Optional<ImpactLimits> impactLimits,
        Optional<PublicationTerms> publication,
        List<Listed> uses,
        List<TableEntry> tables,
        List<Listed> rules,
        Optional<Listed> cases) {

    static final String FILE = "policy.yaml";
    static final String LIBRARY = "library";

    /** A file named in the manifest: its path from the rules folder, and where it is named. */
    record Listed(String path, Place place) {
        boolean isShared() {
            return path.startsWith(LIBRARY + "/");
        }
    }

    /** A table with what it is read as, and the template that makes rules of it; at least one of the two. */
    record TableEntry(Listed file, Optional<TableKind> as, Optional<Listed> template) {}

    /** Every file the manifest names, in its order; a file named twice is there twice. */
    List<Listed> files() {
        List<Listed> files = new ArrayList<>(uses);
        tables.forEach(table -> files.add(table.file()));
        files.addAll(rules);
        cases.ifPresent(files::add);
        return files;
    }

    /** Templates, which several tables may share. */
    List<Listed> templates() {
        return tables.stream().flatMap(table -> table.template().stream()).toList();
    }

    List<String> sharedFiles() {
        return Stream.concat(files().stream(), templates().stream())
                .filter(Listed::isShared)
                .map(Listed::path)
                .distinct()
                .toList();
    }
}
