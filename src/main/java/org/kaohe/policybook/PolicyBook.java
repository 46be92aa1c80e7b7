package org.kaohe.policybook;

import java.util.List;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;

/**
 * A policy folder as objects, strictly read but not yet compiled.
 *
 * @param tables all tables, whether rules are made of them or not
 * @param ruleTables tables whose rows become rules, in the order of {@code policy.yaml}
 * @param sentences {@code *.dslr} files, own and library
 * @param dictionaries {@code *.dsl} files the sentences may use
 * @param drl {@code *.drl} files, own and library
 * @param decisionTables paths of {@code *.drl.xlsx} and {@code *.drl.csv} files in the content
 */
public record PolicyBook(
        PolicyContent content,
        Policy policy,
        List<Table> tables,
        List<RuleTable> ruleTables,
        List<RuleFile> sentences,
        List<RuleFile> dictionaries,
        List<RuleFile> drl,
        List<String> decisionTables) {

    public PolicyBook {
        tables = List.copyOf(tables);
        ruleTables = List.copyOf(ruleTables);
        sentences = List.copyOf(sentences);
        dictionaries = List.copyOf(dictionaries);
        drl = List.copyOf(drl);
        decisionTables = List.copyOf(decisionTables);
    }
}
