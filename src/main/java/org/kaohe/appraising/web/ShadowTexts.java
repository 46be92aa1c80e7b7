package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of shadows, in Chinese; in English in {@code messages/shadow_en.properties}. */
@MessageBundle("shadow")
interface ShadowTexts {
    @Message("并行试行")
    String title();

    @Message("已批准而尚未发布的内容可以在一个周期内与现行版本并行：现行版本的每次运行，都会用它再算一遍，只比较、不生效。")
    String intro();

    @Message("开始并行")
    String start();

    @Message("周期，例如 2026-Q4")
    String period();

    @Message("从该周期的下一次运行起比较。")
    String startHint();

    @Message("还没有并行试行。先提交并批准一份草稿，再在这里开始。")
    String none();

    @Message("并行 {id}")
    String one(long id);

    @Message("状态")
    String state();

    @Message("进行中")
    String goingOn();

    @Message("已结束")
    String ended();

    @Message("{by} 于 {at} 设定")
    String setBy(String by, String at);

    @Message("{by} 于 {at} 结束")
    String endedBy(String by, String at);

    @Message("内容指纹")
    String hash();

    @Message("结束并行")
    String end();

    @Message("结束后不再比较以后的运行，已比较的保留。确定结束？")
    String endAsk();

    @Message("比较过的运行")
    String runs();

    @Message("该周期还没有运行过。运行现行版本后，比较会出现在这里。")
    String noRuns();

    @Message("运行 {id}")
    String run(long id);

    @Message("全体")
    String everybody();

    @Message("部分人员")
    String some();

    @Message("人数")
    String people();

    @Message("不同")
    String differing();

    @Message("{#switch it}{#case RUNNING}比较中{#case DONE}已比较{#case FAILED}失败{/switch}")
    String stateOf(org.kaohe.appraising.impact.Shadow.State it);

    @Message("等级变化")
    String matrix();

    @Message("行是现行版本的等级，列是试行内容的等级；灰色是相同的。")
    String matrixHint();

    @Message("现行 ＼ 试行")
    String corner();

    @Message("奖金：现行 {live}，试行 {shadow}，相差 {difference}")
    String money(String live, String shadow, String difference);

    @Message("逐人比较")
    String drift();

    @Message("只看不同的")
    String onlyDiffering();

    @Message("看全部")
    String all();

    @Message("没有人会得到不同的结果。")
    String nobody();

    @Message("工号")
    String staffNo();

    @Message("团队")
    String team();

    @Message("现行结果")
    String live();

    @Message("试行结果")
    String other();
}
