package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.impact.ImpactResult;

/** The words of the impact pages in Chinese; in English in {@code messages/impact_en.properties}. */
@MessageBundle("impact")
interface ImpactTexts {
    @Message("影响分析")
    String title();

    @Message("用已存的事实重新计算这些周期：草稿（或已提交的内容）与最新版本对比，不改变任何已定结果。")
    String intro();

    @Message("周期")
    String periods();

    @Message("分析草稿的影响")
    String start();

    @Message("分析已提交内容的影响")
    String startSubmitted();

    @Message("这个制度还没有已定的周期，无法分析影响。先运行一次考核。")
    String nothingDecided();

    @Message("以往的分析")
    String earlier();

    @Message("状态")
    String state();

    @Message("{#switch it}{#case QUEUED}排队中{#case RUNNING}进行中{#case DONE}已完成{#case FAILED}失败{#case"
            + " CANCELLED}已取消{/switch}")
    String stateOf(RunState it);

    @Message("发起人")
    String requestedBy();

    @Message("时间")
    String at();

    @Message("对比第 {version} 版")
    String base(int version);

    @Message("取消")
    String cancel();

    @Message("已比较 {done} / {total} 条")
    String progress(long done, long total);

    @Message("等级变化")
    String matrix();

    @Message("行是现在的等级，列是改后的等级；对角线不变。")
    String matrixHint();

    @Message("现在 \\ 改后")
    String corner();

    @Message("{count} 条结果")
    String decisions(int count);

    @Message("等级改变 {count} 条（{percent}%），变好 {better}，变差 {worse}")
    String regraded(int count, String percent, int better, int worse);

    @Message("奖金合计 {before} 元变为 {after} 元，相差 {difference} 元")
    String money(String before, String after, String difference);

    @Message("{count} 条没有存下事实，未比较")
    String withoutFacts(int count);

    @Message("影响最大的人")
    String people();

    @Message("姓名（工号）")
    String person();

    @Message("团队")
    String team();

    @Message("周期")
    String period();

    @Message("现在")
    String before();

    @Message("改后")
    String after();

    @Message("没有人的结果改变")
    String nobody();

    @Message("建议的变化")
    String proposals();

    @Message("{kind}：新增 {appeared}，消失 {vanished}")
    String proposal(String kind, int appeared, int vanished);

    @Message("按群体")
    String groups();

    @Message("{#switch it}{#case TEAM}团队{#case POST}岗位{#case TENURE}司龄{#case SEX}性别{/switch}")
    String dimension(ImpactResult.Dimension it);

    @Message("名称")
    String name();

    @Message("人数")
    String count();

    @Message("改变")
    String changed();

    @Message("变好")
    String better();

    @Message("变差")
    String worse();

    @Message("奖金相差（元）")
    String difference();

    @Message("少于 {few} 人的 {groups} 个群体不显示")
    String hidden(int few, int groups);

    @Message("只在现在得出")
    String onlyBefore();

    @Message("只在改后得出")
    String onlyAfter();

    @Message("没有不同")
    String alike();

    @Message("新增建议")
    String appears();

    @Message("建议消失")
    String vanishes();
}
