package org.kaohe.notifying.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of notices in Chinese; in English in {@code messages/told_en.properties}. */
@MessageBundle("told")
interface NoticeTexts {
    @Message("我的通知")
    String title();

    @Message("全部")
    String all();

    @Message("未读")
    String unread();

    @Message("全部标为已读")
    String readAll();

    @Message("没有通知")
    String none();

    @Message("结果公布、申诉有进展、请求有答复时，会在这里告知。")
    String noneHint();

    @Message("时间")
    String at();

    @Message("内容")
    String what();

    @Message("期限")
    String until();

    @Message("已读")
    String read();

    @Message("{at} 已读")
    String readAt(String at);

    @Message("标为已读")
    String mark();

    @Message("标为已读：{text}")
    String markOf(String text);

    @Message("邮件通知")
    String contact();

    @Message("填写邮箱后，通知也会发到邮箱；邮件只说明有新内容，不含姓名、得分或理由。清空并保存即停止，邮箱随之删除。")
    String contactHint();

    @Message("邮箱地址")
    String mail();

    @Message("保存")
    String save();

    @Message("此账号不对应任何员工，没有可保存的联系方式。")
    String nobody();
}
