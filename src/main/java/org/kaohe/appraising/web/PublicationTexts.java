package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** The words of the pages about publications in Chinese; in English in {@code messages/publications_en.properties}. */
@MessageBundle("publications")
interface PublicationTexts {
    @Message("结果公布")
    String title();

    @Message("公布前，员工看不到本人的结果。可按团队分批公布；公布后开始计算确认与申诉的期限。")
    String intro();

    @Message("考核制度")
    String policy();

    @Message("周期")
    String period();

    @Message("请选择")
    String choose();

    @Message("查看进度")
    String look();

    @Message("等待公布")
    String due();

    @Message("各团队进度")
    String readiness();

    @Message("该制度在该周期还没有正式结果。请先在“考核运行”中完成正式运行。")
    String nothingDecided();

    @Message("公布")
    String publish();

    @Message("公布 {name}")
    String publishTeam(String name);

    @Message("团队")
    String team();

    @Message("团队")
    String teams();

    @Message("已评定")
    String decided();

    @Message("暂定")
    String provisional();

    @Message("评定失败")
    String failed();

    @Message("已公布")
    String published();

    @Message("已确认")
    String acknowledged();

    @Message("下一步")
    String next();

    @Message("{name}：{people} 人缺少依据")
    String missingOf(String name, int people);

    @Message("{people} 人待公布")
    String waits(int people);

    @Message("{people} 人待补依据")
    String evidenceFirst(int people);

    @Message("已全部公布")
    String done();

    @Message("同时公布暂定结果（缺少依据，可能改变）")
    String withProvisional();

    @Message("公布不能撤销；更正后会以新结果再次公布并通知本人。")
    String publishHint();

    @Message("公布所选团队的结果并通知员工？公布不能撤销。")
    String publishAsk();

    @Message("公布所选团队")
    String publishChosen();

    @Message("已公布的批次")
    String waves();

    @Message("批次")
    String wave();

    @Message("还没有公布过")
    String none();

    @Message("选择制度和周期，查看各团队进度后公布。")
    String noneHint();

    @Message("批次 {id}")
    String number(long id);

    @Message("全体")
    String everybody();

    @Message("人数")
    String people();

    @Message("确认期限")
    String acknowledgeUntil();

    @Message("申诉期限")
    String appealUntil();

    @Message("公布人")
    String by();

    @Message("已过 {day}")
    String lateSince(LocalDate day);

    @Message("尚未确认收到：{people} 人")
    String unreceived(long people);

    @Message("全部已确认收到。")
    String allReceived();

    @Message("提醒尚未确认的人")
    String remind();

    @Message("同一人一天最多提醒一次；期限前系统也会自动提醒。")
    String remindHint();

    @Message("已提醒 {people} 人。")
    String reminded(int people);

    @Message("没有需要提醒的人：都已确认，或今天已提醒过。")
    String remindedNobody();

    @Message("姓名（工号）")
    String person();

    @Message("已提醒次数")
    String reminders();

    @Message("最近提醒")
    String remindedAt();
}
