package org.kaohe.notifying;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.todo.Todo;

/** Sentences of notices and to-dos in Chinese or, for any other language, in English. Policies go by their titles of today. */
public final class NoticeText {

    private final PolicyTitles titles;

    public NoticeText(PolicyTitles titles) {
        this.titles = titles;
    }

    public String of(Notice it, Locale locale) {
        return text("org.kaohe.notices", it.kind(), it.said(), it.until(), locale);
    }

    public String of(Todo it, Locale locale) {
        return text("org.kaohe.todos", it.kind(), it.said(), it.until(), locale);
    }

    /** The deadline is a sentence of its own, the same for all. */
    private String text(String bundle, String kind, List<String> said, LocalDate until, Locale locale) {
        Locale language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        ResourceBundle sentences = ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String sentence = new MessageFormat(sentences.getString(kind), language)
                .format(titles.named(said, language).toArray());
        return until == null
                ? sentence
                : sentence
                        + new MessageFormat(sentences.getString("until"), language)
                                .format(new Object[] {until.toString()});
    }
}
