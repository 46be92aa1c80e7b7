package org.kaohe.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.core.todo.Todo;

class NoticeTextTest {

    private final NoticeText text =
            new NoticeText(() -> Map.of(new PolicyCode("regulation"), new Text("考核管理规定", "Appraisal regulation")));

    @Test
    void aNoticeNamesThePolicyByItsTitleInTheReadersLanguage() {
        assertThat(text.of(notice("regulation"), Locale.SIMPLIFIED_CHINESE)).startsWith("2030-Q1 考核结果（考核管理规定）");
        assertThat(text.of(notice("regulation"), Locale.ENGLISH)).contains("2030-Q1 (Appraisal regulation)");
    }

    @Test
    void aPolicyThatIsGoneGoesByItsCode() {
        assertThat(text.of(notice("gone"), Locale.CHINESE)).startsWith("2030-Q1 考核结果（gone）");
    }

    @Test
    void aToDoNamesThePolicyByItsTitleWhereverItStands() {
        assertThat(text.of(todo("judge-appeal", "12", "regulation", "2030-Q1"), Locale.CHINESE))
                .isEqualTo("裁定申诉 12（考核管理规定 2030-Q1）");
        assertThat(text.of(todo("decide-proposal", "regulation", "2030-Q1"), Locale.ENGLISH))
                .isEqualTo("Decide on a proposal of Appraisal regulation 2030-Q1");
    }

    private static Notice notice(String policy) {
        return new Notice(
                new Recipient.Holder("an"), "result-published", "decisions/1", List.of(policy, "2030-Q1"), null);
    }

    private static Todo todo(String kind, String... said) {
        return new Todo(kind, "somewhere/1", List.of(said), null);
    }
}
