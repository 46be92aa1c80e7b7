package org.kaohe.observing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the team sheet in Chinese; in English in {@code messages/teamsheet_en.properties}. */
@MessageBundle("teamsheet")
interface TeamSheetTexts {
    @Message("团队评分表")
    String title();

    @Message("考核制度")
    String policy();

    @Message("团队")
    String team();

    @Message("来源")
    String source();

    @Message("日期")
    String day();

    @Message("周期")
    String period();

    @Message("打开表格")
    String open();

    @Message("姓名（工号）")
    String person();

    @Message("保存")
    String save();

    @Message("撤销")
    String undo();

    @Message("重做")
    String redo();

    @Message("放弃改动")
    String reload();

    @Message("放弃未保存的改动，重新载入？")
    String reloadAsk();

    @Message("没有改动")
    String unchanged();

    @Message("有未保存的改动")
    String changed();

    @Message("已保存")
    String saved();

    @Message("更正理由")
    String reason();

    @Message("改动或清空已有记录时必填")
    String reasonHint();

    @Message(
            "方向键移动，直接输入即可修改，Enter 确认，Ctrl+C、Ctrl+V 与 Excel 互贴，Ctrl+Z 撤销，Ctrl+S 保存。评分填数字，例如 89.5；带“分子/分母”的指标填两个数，例如 46/50。空格子不保存；改动已有记录算更正，清空算撤回。")
    String hint();

    @Message("角标是该来源在本周期已有的记录数。同一天已有多条记录的格子不能在此修改，请到观察记录中逐条处理。")
    String badgeHint();

    @Message("{least} 至 {most} 分")
    String marks(String least, String most);

    @Message("分子/分母")
    String ratio();

    @Message("没有可填的人员")
    String nobody();

    @Message("所选团队在 {day} 没有此制度适用、且您可以记录的人员。请换团队、日期或制度。")
    String nobodyHint(String day);

    @Message("没有您可以记录的团队")
    String noTeam();

    @Message("{day} 没有您可以记录的人员。请核对日期；团队由人力资源指定主管。")
    String noTeamHint(String day);

    @Message("现行制度中没有指标。请由人力资源发布考核制度。")
    String noPolicy();

    @Message("本周期 {count} 条")
    String inPeriod(int count);

    @Message("当天 {count} 条")
    String severalOnDay(int count);

    @Message("新增 {fresh} 条，更正 {corrected} 条，撤回 {withdrawn} 条。")
    String done(int fresh, int corrected, int withdrawn);

    @Message("有 {count} 格未保存：")
    String problems(int count);

    @Message("没有问题")
    String noProblem();
}
