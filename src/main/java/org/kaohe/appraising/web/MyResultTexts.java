package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The words of the pages about the own result in Chinese; in English in {@code messages/mine_en.properties}. */
@MessageBundle("mine")
interface MyResultTexts {
    @Message("我的考核结果")
    String title();

    @Message("已公布的本人结果。打开一项可看到等级的由来、依据，以及还可以做什么、到哪天为止。")
    String intro();

    @Message("此账号不对应任何员工")
    String nobody();

    @Message("请由管理员在“账号”中填写本人工号。")
    String nobodyHint();

    @Message("还没有公布的结果")
    String none();

    @Message("人力资源公布后会通知您，结果即显示在这里。")
    String noneHint();

    @Message("考核制度")
    String policy();

    @Message("周期")
    String period();

    @Message("等级")
    String grade();

    @Message("得分")
    String score();

    @Message("奖金（元）")
    String bonus();

    @Message("浮动工资扣减（元）")
    String reduction();

    @Message("状态")
    String status();

    @Message("下一步")
    String next();

    @Message("可申诉至")
    String appealUntil();

    @Message("公布时间")
    String publishedAt();

    @Message("暂无等级")
    String ungraded();

    @Message("{at} 已确认收到")
    String received(String at);

    @Message("请您于 {until} 前确认收到")
    String youUntil(LocalDate until);

    @Message("申诉期已于 {until} 结束")
    String appealOver(LocalDate until);

    @Message("{policy} {period} 的结果")
    String oneTitle(String policy, String period);

    @Message("此结果已被重新评定的结果替代。")
    String replaced();

    @Message("查看现行结果")
    String seeNewer();

    @Message("评定于 {at}")
    String decidedAt(String at);

    @Message("人力资源两人确认的并列结果（至 {until} 有效；规则的结果不变）：")
    String override(LocalDate until);

    @Message("我可以做什么")
    String whatNow();

    @Message("确认收到不等于同意结果。")
    String receivedHint();

    @Message("确认收到")
    String acknowledge();

    @Message("只表示您已收到并阅读，不表示同意，不影响申诉。")
    String acknowledgeHint();

    @Message("对某一条记录或某一条规则不认可，可在 {until} 前（含当日）提出申诉。")
    String mayAppealUntil(LocalDate until);

    @Message("选择要申诉的记录")
    String toEvidence();

    @Message("选择要申诉的规则")
    String toRules();

    @Message("请求人工复核")
    String askReview();

    @Message("您有权要求说明，并要求由人复核整个结果；不限时间和次数。")
    String askReviewHint();

    @Message("我的申诉")
    String toAppeals();

    @Message("完整推导过程")
    String toWhole();

    @Message("打印版（PDF）")
    String print();

    @Message("失分最多的地方")
    String costs();

    @Message("没有失分。")
    String noCost();

    @Message("失 {points} 分")
    String lost(String points);

    @Message("满分 {most} 分")
    String outOf(String most);

    @Message("怎样可以提高等级")
    String lift();

    @Message("每一种都已按同一版制度试算过；一次只改变一项。")
    String liftHint();

    @Message("缺少的依据")
    String missing();

    @Message("缺少依据时结果为暂定，不按零分计。")
    String missingHint();

    @Message("规则提出的建议")
    String proposals();

    @Message("只是建议：须由指定的人说明理由后决定，不会自动执行。")
    String proposalsHint();

    @Message("说明")
    String notes();

    @Message("依据：观察记录")
    String evidence();

    @Message("打开一行可看到每一条记录。")
    String evidenceHint();

    @Message("记录人姓名已隐去（{times} 处）。")
    String masked(int times);

    @Message("没有观察记录。")
    String noEvidence();

    @Message("{count} 条记录")
    String observations(int count);

    @Message("日期")
    String on();

    @Message("结果")
    String value();

    @Message("来源")
    String by();

    @Message("录入时间")
    String recordedAt();

    @Message("备注与凭证")
    String note();

    @Message("申诉")
    String appeal();

    @Message("{#switch it}{#case 'PASS'}合格{#case 'FAIL'}不合格{#case 'NA'}不适用{/switch}")
    String outcome(String it);

    @Message("更正前 {before}")
    String corrected(String before);

    @Message("申诉此条")
    String appealThis();

    @Message("申诉 {on} 的记录 {id}")
    String appealThat(String on, long id);

    @Message("申诉规则 {name}")
    String appealRule(String name);

    @Message("起作用的规则")
    String rules();

    @Message("制度依据：{source}")
    String rulesHint(String source);

    @Message("规则原文")
    String ruleText();
}
