package org.kaohe.platform.security;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-in page in Chinese; in English in {@code messages/signin_en.properties}. */
@MessageBundle("signin")
interface SignInTexts {
    @Message("登录 · 考核")
    String title();

    @Message("考核系统")
    String product();

    @Message("账号")
    String name();

    @Message("密码")
    String password();

    @Message("登录")
    String enter();

    @Message("账号或密码不正确。请核对后再试；连续失败会暂停登录。")
    String failed();

    @Message("连续失败次数过多，登录已暂停。请在 {seconds} 秒后再试。")
    String paused(int seconds);

    @Message("用单位账号登录")
    String elsewhere();

    @Message("修改密码 · 考核")
    String passwordTitle();

    @Message("修改密码")
    String passwordHeading();

    @Message("{account} 的密码由他人设定，须先修改才能继续。")
    String mustChange(String account);

    @Message("至少 12 个字符，不含账号名，不用常见的密码。一句话比花样更安全。修改后其他登录全部失效。")
    String passwordHint();

    @Message("当前密码")
    String current();

    @Message("新密码")
    String fresh();

    @Message("保存")
    String save();

    @Message("退出")
    String leave();

    @Message("已登录，继续")
    String goOn();
}
