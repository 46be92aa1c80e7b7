package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the bonus sheet in Chinese; in English in {@code messages/bonus_en.properties}. */
@MessageBundle("bonus")
interface BonusTexts {
    @Message("奖金表")
    String title();

    @Message("导出 Excel（每人一行）")
    String export();

    @Message("导出会记入操作记录。")
    String exportHint();

    @Message("金额为元。人工认定生效时，以认定的奖金代替规则的奖金；待补依据的人没有奖金，计入“未定”。负数是浮动工资的减少，不是罚款。")
    String hint();

    @Message("规则的奖金")
    String byRule();

    @Message("人工认定（人）")
    String set();

    @Message("增发")
    String plus();

    @Message("浮动工资减少")
    String minus();

    @Message("应发合计")
    String pays();

    @Message("未定（人）")
    String open();

    @Message("合计")
    String total();
}
