package org.kaohe.appealing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;

/** The words of the pages about appeals in Chinese; in English in {@code messages/appeals_en.properties}. */
@MessageBundle("appeals")
interface AppealTexts {
    @Message("我的申诉")
    String mine();

    @Message("本人提出的申诉与复核：由谁处理、到哪天为止、结果如何。")
    String mineIntro();

    @Message("没有申诉")
    String mineNone();

    @Message("在“我的结果”中打开一项结果，选择一条记录或一条规则即可申诉。")
    String mineNoneHint();

    @Message("我的结果")
    String toResults();

    @Message("申诉")
    String appeal();

    @Message("申诉 {id}")
    String number(long id);

    @Message("事项")
    String kindHead();

    @Message("{#switch it}{#case OBSERVATION}观察记录{#case RULE}规则{#case HUMAN_REVIEW}人工复核{/switch}")
    String kind(AppealKind it);

    @Message("考核制度")
    String policy();

    @Message("周期")
    String period();

    @Message("状态")
    String stateHead();

    @Message(
            "{#switch it}{#case OPEN}待裁定{#case WITHDRAWN}已撤回{#case UPHELD}成立{#case PARTLY_ACCEPTED}部分成立{#case REJECTED}不成立{/switch}")
    String state(AppealState it);

    @Message("终局")
    String isFinal();

    @Message("下一步")
    String next();

    @Message("提出时间")
    String filedAt();

    @Message("裁定人于 {until} 前裁定")
    String arbiterUntil(LocalDate until);

    @Message("人力资源增设裁定人，{until} 前裁定")
    String hrFinds(LocalDate until);

    @Message("系统重新评定")
    String againWaiting();

    @Message("无")
    String nobodyNext();

    @Message("提出申诉")
    String newTitle();

    @Message("申诉：{kind}（{policy} {period}）")
    String newOf(String kind, String policy, String period);

    @Message("申诉的事项")
    String about();

    @Message("整个结果，由人复核。")
    String wholeResult();

    @Message("理由")
    String reason();

    @Message("写明哪里不对、应当是什么、有什么证明。最多 {most} 字。")
    String reasonHint(int most);

    @Message("写明希望复核什么、有什么要说明。最多 {most} 字。")
    String reviewHint(int most);

    @Message("裁定人由系统选定：不会是记录人、其上级，或参与评定、公布的人。")
    String afterHint();

    @Message("可在 {until} 前（含当日）提出。")
    String windowHint(LocalDate until);

    @Message("提交")
    String send();

    @Message("返回结果")
    String back();

    @Message("进展")
    String progress();

    @Message("已提出")
    String stepFiled();

    @Message("裁定人由系统从 {weighed} 人中选定，符合条件的有 {eligible} 人")
    String stepArbiter(long eligible, int weighed);

    @Message("暂无符合条件的裁定人，人力资源已收到通知")
    String stepNoArbiter();

    @Message("已超过期限，人力资源可见")
    String late();

    @Message("终局裁定，同一事项不能再申诉")
    String finalHint();

    @Message("{#switch it}{#case WAITING}重新评定进行中{#case DONE}已重新评定{#case UNCHANGED}已重新评定，结果不变{/switch}")
    String again(Appeal.Again it);

    @Message("撤回申诉")
    String withdraw();

    @Message("撤回这项申诉？")
    String withdrawAsk();

    @Message("撤回不计入申诉次数，期限内可再提出。")
    String withdrawHint();

    @Message("裁定")
    String judgement();

    @Message("尚未裁定。")
    String notJudged();

    @Message("已撤回，没有裁定。")
    String wasWithdrawn();

    @Message("查看新的结果")
    String toNewResult();

    @Message("期限内同一事项可再申诉一次，由另一人裁定，届时为终局。")
    String onceMore();

    @Message("申诉理由")
    String myWords();

    @Message("被申诉的结果")
    String toResult();

    @Message("指标或检查项")
    String subject();

    @Message("结果")
    String found();

    @Message("{#switch it}{#case 'PASS'}合格{#case 'FAIL'}不合格{#case 'NA'}不适用{/switch}")
    String outcome(String it);

    @Message("更正前 {before}")
    String corrected(String before);

    @Message("日期")
    String on();

    @Message("来源与记录人")
    String source();

    @Message("录入时间")
    String recordedAt();

    @Message("备注")
    String note();

    @Message("凭证")
    String proof();

    @Message("照片")
    String photos();

    @Message("原结果")
    String before();

    @Message("更正后")
    String after();

    @Message("等级")
    String grade();

    @Message("得分")
    String score();

    @Message("奖金（元）")
    String bonus();

    @Message("奖金差额（元）")
    String difference();
}
