package org.kaohe.appealing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appealing.Bar;

/** The words of the pages on which HR handles appeals in Chinese; in English in {@code messages/judging_en.properties}. */
@MessageBundle("judging")
interface JudgingTexts {
    @Message("申诉处理")
    String all();

    @Message("制度代码")
    String policyCode();

    @Message("只看由我裁定的")
    String onlyMine();

    @Message("申诉统计")
    String statistics();

    @Message("没有符合条件的申诉")
    String none();

    @Message("员工在结果公布后可以申诉，申诉会显示在这里。放宽条件可看到已结束的申诉。")
    String noneHint();

    @Message("姓名（工号）")
    String person();

    @Message("裁定期限")
    String due();

    @Message("还有 {days} 天")
    String daysLeft(long days);

    @Message("裁定人")
    String arbiter();

    @Message("无符合条件的裁定人")
    String noArbiter();

    @Message("申诉与依据")
    String evidenceHead();

    @Message("员工的理由")
    String personsWords();

    @Message("被申诉的记录 {id}")
    String observation(long id);

    @Message("记录")
    String observationHead();

    @Message("规则")
    String ruleHead();

    @Message("结果所依据的 {count} 条记录")
    String behind(int count);

    @Message("查看完整结果与推导")
    String toDecision();

    @Message("更正为记录 {id}")
    String correctedTo(long id);

    @Message("裁定")
    String judgeAs();

    @Message("成立")
    String upheld();

    @Message("部分成立")
    String partly();

    @Message("不成立")
    String rejected();

    @Message("更正")
    String correction();

    @Message("不更正")
    String changeNone();

    @Message("更正记录")
    String changeCorrect();

    @Message("撤销记录")
    String changeWithdraw();

    @Message("哪一条记录")
    String whichObservation();

    @Message("请选择")
    String noObservation();

    @Message("应为（评分）")
    String newValue();

    @Message("应为（检查结果）")
    String newOutcome();

    @Message("应为（分子）")
    String newNumerator();

    @Message("应为（分母）")
    String newDenominator();

    @Message("成立或部分成立的记录申诉必须更正或撤销记录；不成立时选“不更正”。原记录不会被覆盖。")
    String correctionHint();

    @Message("裁定理由（员工可见）")
    String judgementReason();

    @Message("终局裁定：同一事项不能再申诉")
    String makeFinal();

    @Message("预览影响")
    String preview();

    @Message("下一步显示更正前后的结果和奖金差额，确认后才生效。")
    String previewHint();

    @Message("由 {account} 裁定。裁定人由系统选定，其他人不能代为裁定。")
    String judgedBy(String account);

    @Message("没有符合条件的裁定人。请由管理员增设一个与此事无关的人力资源账号，系统会自动指派。")
    String findArbiter();

    @Message("裁定人的选定")
    String choice();

    @Message("由系统选定：与此事有关的人不能裁定，其余人中待办最少者裁定。")
    String choiceHint();

    @Message("考虑过的 {count} 个账号")
    String weighed(int count);

    @Message("账号")
    String account();

    @Message("是否符合条件")
    String barred();

    @Message("待裁定")
    String openAppeals();

    @Message("符合条件")
    String eligible();

    @Message(
            "{#switch it}{#case APPELLANT}申诉人本人{#case SCORER}记录人{#case SUPERIOR_OF_SCORER}记录人的上级{#case DECIDED}运行或公布了该结果{#case APPROVED_POLICY}批准或发布了该制度{#case JUDGED_BEFORE}裁定过同一事项，或已被换下{/switch}")
    String bar(Bar it);

    @Message("另选裁定人")
    String reassign();

    @Message("另选的理由")
    String reassignWhy();

    @Message("由系统另选一位裁定人？")
    String reassignAsk();

    @Message("确认对申诉 {id} 的裁定")
    String confirmTitle(long id);

    @Message("记录 {id} 将更正为")
    String willCorrect(Long id);

    @Message("记录 {id} 将撤销")
    String willWithdraw(Long id);

    @Message("另有 {count} 项结果依据这条记录也会变化；裁定后请在结果中重新评定。")
    String others(int count);

    @Message("结果不变。")
    String stays();

    @Message("确认后通知本人；成立的申诉立即按更正后的记录重新评定并再次公布。")
    String confirmHint();

    @Message("确认裁定")
    String confirm();

    @Message("返回修改")
    String backToForm();

    @Message("按规则和记录人统计申诉及成立的比例，用于发现不合理的规则和不准确的记录。")
    String statisticsHint();

    @Message("人工复核请求 {count} 件。")
    String reviews(long count);

    @Message("按规则")
    String byRule();

    @Message("按记录人")
    String byScorer();

    @Message("没有数据。")
    String noneJudged();

    @Message("申诉")
    String raised();

    @Message("已裁定")
    String judgedCount();

    @Message("成立")
    String accepted();

    @Message("成立比例")
    String share();
}
