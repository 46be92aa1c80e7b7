package org.kaohe.journal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the journal page in Chinese; in English in {@code messages/journal_en.properties}. */
@MessageBundle("journal")
interface JournalTexts {
    @Message("操作记录")
    String title();

    @Message("每一项变更都在这里，每条记录带有前一条的指纹，事后改动会被发现。")
    String intro();

    @Message("操作")
    String action();

    @Message("操作人")
    String actor();

    @Message("对象种类")
    String kind();

    @Message("对象")
    String id();

    @Message("涉及员工（工号）")
    String person();

    @Message("从哪天")
    String from();

    @Message("到哪天")
    String until();

    @Message("时间")
    String at();

    @Message("内容")
    String detail();

    @Message("序号")
    String seq();

    @Message("指纹")
    String hash();

    @Message("个人信息已按要求删除")
    String erased();

    @Message("没有符合条件的记录。请放宽条件。")
    String none();

    @Message("核对全部记录")
    String verify();

    @Message("导出")
    String export();

    @Message("记录完整：共 {entries} 条，最后一条的指纹是 {hash}。把它记在别处，就能证明以后没有改动。")
    String sound(long entries, String hash);

    @Message("记录不完整：{text}")
    String broken(String text);
}
