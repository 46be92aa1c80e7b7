package org.kaohe.observing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What observing wants of the reader, in Chinese; in English in {@code messages/observing_en.properties}. */
@MessageBundle("observing")
interface ObservingTexts {
    @Message("{policy} {period}：{without} 人还没有任何记录")
    String unobserved(String policy, String period, int without);

    @Message("共 {people} 人，周期到 {last} 为止。")
    String unobservedUntil(int people, String last);

    @Message("另有 {count} 项制度在本周期还有人没有记录")
    String moreUnobserved(int count);

    @Message("按团队和制度查看谁还缺什么。")
    String moreUnobservedHint();
}
