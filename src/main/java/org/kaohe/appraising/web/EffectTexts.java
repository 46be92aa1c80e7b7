package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what a correction does, in Chinese; in English in {@code messages/effects_en.properties}. */
@MessageBundle("effects")
interface EffectTexts {
    @Message("影响预览")
    String title();

    @Message("没有影响任何已定的考核结果；以后的运行会按新的内容计算。")
    String none();

    @Message("有 {count} 个已定的结果依据这条记录，其中 {changed} 个会改变。提交不会自动改变结果：由人力资源决定是否重新评定。")
    String some(int count, int changed);

    @Message("姓名（工号）")
    String person();

    @Message("考核制度与周期")
    String policy();

    @Message("现在")
    String before();

    @Message("之后")
    String after();

    @Message("奖金差额（元）")
    String bonus();

    @Message("不变")
    String same();

    @Message("会改变")
    String changes();
}
