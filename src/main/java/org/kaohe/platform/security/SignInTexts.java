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

    @Message("账号或密码不正确，或连续失败后暂停登录。请核对后再试。")
    String failed();
}
