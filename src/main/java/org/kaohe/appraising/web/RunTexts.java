package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunState;

/** The words of the run pages in Chinese; in English in {@code messages/runs_en.properties}. */
@MessageBundle("runs")
interface RunTexts {
    @Message("考核运行")
    String title();

    @Message("发起运行")
    String start();

    @Message("试算不影响任何结果，用草稿；正式运行用已发布的版本，完成后即为该周期的结果。")
    String startHint();

    @Message("制度")
    String policy();

    @Message("周期")
    String period();

    @Message("如 2026-Q3、2026-09、2026")
    String periodHint();

    @Message("团队")
    String team();

    @Message("全体人员")
    String everybody();

    @Message("方式")
    String mode();

    @Message("{#switch it}{#case FINAL}正式{#case PREVIEW}试算{/switch}")
    String modeOf(RunMode it);

    @Message("试算（草稿）")
    String preview();

    @Message("正式（已发布版本）")
    String ending();

    @Message("状态")
    String state();

    @Message("{#switch it}{#case QUEUED}排队中{#case RUNNING}进行中{#case DONE}已完成{#case FAILED}失败{#case"
            + " CANCELLED}已取消{/switch}")
    String stateOf(RunState it);

    @Message("运行 {id}")
    String run(long id);

    @Message("进度")
    String progress();

    @Message("{done} / {total} 人")
    String people(int done, int total);

    @Message("奖金合计（元）")
    String bonus();

    @Message("发起人")
    String requestedBy();

    @Message("发起时间")
    String requestedAt();

    @Message("取消运行")
    String cancel();

    @Message("取消这次运行？已写下的结果不会生效。")
    String cancelAsk();

    @Message("查看结果")
    String results();

    @Message("还没有运行过。选择制度和周期，先试算一次。")
    String none();

    @Message("版本")
    String version();

    @Message("草稿")
    String draft();

    @Message("等级分布")
    String spread();

    @Message("等级")
    String grade();

    @Message("人数")
    String count();

    @Message("失败原因：{text}")
    String reason(String text);

    @Message("{count} 人待补依据：{policy} {period}")
    String todoProvisional(long count, String policy, String period);

    @Message("补齐依据后重新运行，或由人力资源说明理由后放行。")
    String todoProvisionalHint();

    @Message("您在 {period} 的考核结果：{grade}")
    String todoMine(String period, String grade);

    @Message("查看得分是怎么来的，以及怎样会提高等级。")
    String todoMineHint();

    @Message("{count} 条处理建议：{policy} {period}")
    String todoProposals(long count, String policy, String period);
}
