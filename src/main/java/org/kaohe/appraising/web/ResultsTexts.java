package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.decision.Verdict;

/** The words of the result pages in Chinese; in English in {@code messages/results_en.properties}. */
@MessageBundle("results")
interface ResultsTexts {
    @Message("考核结果")
    String title();

    @Message("考核制度")
    String policy();

    @Message("周期")
    String period();

    @Message("团队")
    String team();

    @Message("等级")
    String grade();

    @Message("状态")
    String state();

    @Message("工号")
    String staffNo();

    @Message("姓名（工号）")
    String person();

    @Message("岗位")
    String post();

    @Message("得分")
    String score();

    @Message("奖金（元）")
    String bonus();

    @Message("建议")
    String proposals();

    @Message("共 {total} 人，奖金合计 {bonus} 元")
    String summary(long total, String bonus);

    @Message("无等级")
    String ungraded();

    @Message("{name}（{staffNo}）")
    String named(String name, String staffNo);

    @Message("{#switch it}{#case FINAL}已定{#case PROVISIONAL}待补依据{#case FAILED}未能得出{/switch}")
    String status(Verdict.Status it);

    @Message("{#switch it}{#case FINAL}正式{#case PREVIEW}试算{/switch}")
    String mode(RunMode it);

    @Message("还没有考核结果")
    String emptyTitle();

    @Message("没有符合条件的结果。请放宽查询条件；如果该周期还没有运行考核，请由人力资源发起运行。")
    String emptyHint();

    @Message("您的考核结果出来后会显示在这里。")
    String emptyOwn();

    @Message("返回结果列表")
    String back();

    @Message("缺少的依据")
    String missing();

    @Message("缺少依据时结果待定：没有奖金，也没有建议。补齐依据后重新运行。")
    String missingHint();

    @Message("建议由有权的人决定，系统不会自动执行。")
    String proposalsHint();

    @Message("说明")
    String notes();

    @Message("未能得出结果的原因")
    String failure();

    @Message("{#switch it}{#case 'measure'}计量{#case 'score'}计分{#case 'grade'}定级{#case 'consequence'}后果{/switch}")
    String phase(String it);

    @Message("第 {row} 行")
    String row(int row);

    @Message("规则原文")
    String ruleText();

    @Message("依据")
    String bound();

    @Message("得出")
    String derived();

    @Message("事实与观察记录")
    String facts();

    @Message("{count} 条观察记录")
    String observations(int count);

    @Message("查看该期结果")
    String earlierResult();

    @Message("版本")
    String version();

    @Message("未发布")
    String noVersion();

    @Message("内容指纹")
    String contentHash();

    @Message("事实指纹")
    String factsHash();

    @Message("引擎版本")
    String engineVersion();

    @Message("运行")
    String run();

    @Message("得出时间")
    String decidedAt();

    @Message("制度来源")
    String source();

    @Message("怎样会改变结果")
    String whatIf();

    @Message("每一项都用同一版制度重新计算过；团队平均与名次按当时的算。")
    String whatIfHint();

    @Message("没有生效的规则")
    String whyNot();

    @Message("逐条说明第一个不成立的条件：看到的值、需要的值、相差多少。")
    String whyNotHint();

    @Message("第 {at} 个条件")
    String condition(int at);

    @Message("等级分布与趋势")
    String spread();

    @Message("检查项热力图")
    String failures();

    @Message("导出 Excel")
    String export();

    @Message("这是 {day} 结束时有效的结果与合计。")
    String asThen(String day);

    @Message("按团队")
    String byTeam();

    @Message("按周期")
    String byPeriod();

    @Message("人数")
    String people();

    @Message("图")
    String picture();

    @Message("团队名次只供参考，不用于判定任何人不合格。")
    String rankHint();
}
