package org.kaohe.engine.expand;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.RuleFile;

/** All rule texts of a policy as DRL, in the order of its files. */
public record Expansion(List<RuleText> texts, List<Problem> problems) {

    /** Characters of DRL one policy may expand to. */
    private static final int MAX_CHARACTERS = 4_000_000;

    public Expansion {
        texts = List.copyOf(texts);
        problems = List.copyOf(problems);
    }

    public static Expansion of(PolicyBook book) {
        List<Problem> problems = new ArrayList<>();
        List<RuleText> texts = new ArrayList<>();
        book.ruleTables().forEach(table -> texts.addAll(TemplateExpander.expand(table, problems)));
        for (String path : book.decisionTables()) {
            texts.addAll(DecisionTables.expand(path, book.content().files().get(path), problems));
        }
        Dictionary dictionary = Dictionary.read(book.dictionaries(), problems);
        for (RuleFile file : book.sentences()) {
            texts.add(SentenceExpander.expand(file, dictionary, problems));
        }
        book.drl().forEach(file -> texts.add(RuleText.of(file.path(), file.text(), file.text())));
        long characters = texts.stream().mapToLong(text -> text.text().length()).sum();
        if (characters > MAX_CHARACTERS) {
            problems.add(Problem.error("guard.limit.text", Place.NOWHERE, characters, MAX_CHARACTERS));
            return new Expansion(List.of(), problems);
        }
        return new Expansion(texts, problems);
    }
}
