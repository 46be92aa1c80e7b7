package org.kaohe.observing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the checklist pages in Chinese; in English in {@code messages/checklist_en.properties}. */
@MessageBundle("checklist")
interface ChecklistTexts {
    @Message("现场检查")
    String title();

    @Message("检查表")
    String policy();

    @Message("查找人员")
    String find();

    @Message("姓名、工号或拼音首字母")
    String findHint();

    @Message("检查日期")
    String day();

    @Message("开始检查")
    String begin();

    @Message("姓名（工号）")
    String person();

    @Message("团队")
    String team();

    @Message("岗位")
    String post();

    @Message("显示前 {shown} 人，共 {total} 人；请输入姓名、工号或拼音首字母缩小范围。")
    String more(int shown, long total);

    @Message("没有可检查的人员")
    String nobody();

    @Message("没有符合“{typed}”的人员。请核对姓名或工号；不在您团队的人员由其主管或人力资源检查。")
    String nobodyFound(String typed);

    @Message("{day} 没有您可以记录的人员。请核对日期；团队由人力资源指定主管。")
    String nobodyLed(String day);

    @Message("还没有检查表")
    String none();

    @Message("现行制度中没有检查项。请由人力资源在考核制度中发布检查表。")
    String noneHint();

    @Message("该检查表还没有发布的版本，记录先保存，发布后计入。")
    String unpublished();

    @Message("来源")
    String source();

    @Message("默认全部合格，只标出例外。")
    String exception();

    @Message("共 {items} 条适用")
    String applicable(int items);

    @Message("{others} 条不适用于此人（岗位或性别），未列出。")
    String others(int others);

    @Message("查找条目")
    String filter();

    @Message("条目文字或编号")
    String filterHint();

    @Message("没有符合的条目")
    String noItem();

    @Message("最近不合格，先看这些")
    String lately();

    @Message("{day} 不合格")
    String failedOn(String day);

    @Message("{#switch it}{#case 'critical'}底线{#case 'major'}重要{#case 'minor'}一般{#else}{it}{/switch}")
    String severity(String it);

    @Message("本节不适用")
    String sectionNa();

    @Message("本节恢复合格")
    String sectionBack();

    @Message("不合格的原因")
    String why();

    @Message(
            "{#switch it}{#case NOT_DONE}未做到{#case PARTLY}部分做到{#case AFTER_REMINDER}提醒后才做到{#case AGAIN}提醒后再犯{#case OTHER}其他（请写明）{/switch}")
    String reason(FailureReason it);

    @Message(
            "{#switch it}{#case NOT_DONE}未做到{#case PARTLY}部分做到{#case AFTER_REMINDER}提醒后才做到{#case AGAIN}提醒后再犯{#case OTHER}其他{/switch}")
    String reasonNoted(FailureReason it);

    @Message("补充说明")
    String note();

    @Message("照片")
    String photos();

    @Message("拍照")
    String takePhoto();

    @Message("每条最多 {most} 张；拍摄位置等信息自动去除。")
    String photoHint(int most);

    @Message("{item} 的照片 {number}")
    String photoOf(String item, int number);

    @Message("去掉")
    String takeOff();

    @Message("去掉 {item} 的照片 {number}")
    String takeOffOf(String item, int number);

    @Message("正在上传照片…")
    String photoSending();

    @Message("照片还在上传，请稍候再提交。")
    String photoWait();

    @Message("照片没有传上去：网络不通。请检查网络后重拍。")
    String photoOffline();

    @Message("照片 {count} 张")
    String photoCount(int count);

    @Message("查看记录")
    String toObservation();

    @Message("键盘：↑ ↓ 换条目，1 合格，2 不合格，3 不适用；不合格后再按 1 至 5 选原因。")
    String keys();

    @Message("合格")
    String met();

    @Message("不合格")
    String failed();

    @Message("不适用")
    String notApplicable();

    @Message("提交检查")
    String submit();

    @Message("核对后提交")
    String review();

    @Message("没有不合格的条目。")
    String allMet();

    @Message("返回修改")
    String back();

    @Message("确认提交")
    String confirm();

    @Message("草稿已保存在本机")
    String kept();

    @Message("已恢复未提交的草稿。")
    String resumed();

    @Message("清除草稿，重新检查")
    String discard();

    @Message("清除这份草稿？已标出的例外会丢失。")
    String discardAsk();

    @Message("请先选择原因")
    String needsReason();

    @Message("检查已记录")
    String recorded();

    @Message("这次检查此前已经记录，没有重复保存。")
    String recordedBefore();

    @Message("{name}（{staffNo}）{day}：检查 {items} 条，合格 {met} 条，不合格 {failed} 条，不适用 {na} 条。")
    String summary(String name, String staffNo, String day, int items, int met, int failed, int na);

    @Message("检查下一个人")
    String next();

    @Message("本页需要启用脚本。")
    String script();
}
