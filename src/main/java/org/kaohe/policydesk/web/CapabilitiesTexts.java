package org.kaohe.policydesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the capability page in Chinese; in English in {@code messages/capabilities_en.properties}. */
@MessageBundle("capabilities")
interface CapabilitiesTexts {
    @Message("规则词汇")
    String title();

    @Message("规则文件只能说下面列出的内容，其余一概不存在。引擎版本 {version}，共 {count} 条。")
    String intro(String version, int count);

    @Message("种类")
    String kind();

    @Message("名称")
    String name();

    @Message("参数或值")
    String signature();

    @Message("用途")
    String reason();

    @Message(
            "{#switch kind}{#case 'fact'}事实{#case 'property'}属性{#case 'action'}动作{#case 'function'}函数{#case 'accumulate'}汇总{/switch}")
    String kindOf(String kind);
}
