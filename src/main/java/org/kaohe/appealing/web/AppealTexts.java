package org.kaohe.appealing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.Bar;

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

    @Message("{#switch it}{#case PASS}合格{#case FAIL}不合格{#case NA}不适用{/switch}")
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
