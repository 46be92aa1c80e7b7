package org.kaohe.proposing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of cases, in Chinese; in English in {@code messages/cases_en.properties}. */
@MessageBundle("cases")
interface CaseTexts {
    @Message("个案")
    String title();

    @Message("个案 {id}")
    String one(long id);

    @Message("连续不合格不会自动解除任何人：每件个案都要走完警告、培训或调岗、签收、重新考核、核对、提出、决定的各步，缺一步就不能往下走。")
    String intro();

    @Message("状态")
    String state();

    @Message("团队")
    String team();

    @Message("工号")
    String staffNo();

    @Message("只看逾期")
    String overdueOnly();

    @Message("只看由我办理")
    String mineOnly();

    @Message("没有符合条件的个案")
    String emptyTitle();

    @Message("规则提出解除审查时会自动立案，人力资源也可以在下面按一份正式结果立案。")
    String emptyHint();

    @Message("姓名（工号）")
    String person();

    @Message("制度、版本、周期")
    String standard();

    @Message("第 {version} 版")
    String version(int version);

    @Message("下一步")
    String next();

    @Message("由谁办理")
    String owner();

    @Message("期限")
    String until();

    @Message("逾期")
    String overdue();

    @Message("没有依据了")
    String baseless();

    @Message("立案所依据的建议已被撤回，这件个案只能结案。")
    String baselessHint();

    @Message("手工立案")
    String open();

    @Message("按一份现行的正式结果立案；同一人在同一制度下同时只能有一件未了的个案。")
    String openHint();

    @Message("制度")
    String policy();

    @Message("周期")
    String period();

    @Message("立案理由")
    String reasonToOpen();

    @Message("立案")
    String openDo();

    @Message("立案：{by} 于 {at}")
    String openedBy(String by, String at);

    @Message("所依据的建议")
    String toProposal();

    @Message("打印案卷")
    String print();

    @Message("个人时间线")
    String timeline();

    @Message("法律禁止在此时解除：")
    String forbidden();

    @Message("只可以调岗、再培训、警告或不作处理。")
    String forbiddenHint();

    @Message("来源规定的原文")
    String source();

    @Message("合法途径")
    String lawful();

    @Message("办理步骤")
    String ladder();

    @Message("{#switch it}{#case 'DONE'}已完成{#case 'NOW'}现在办理{#case 'LATER'}尚未到{#case 'SKIPPED'}未进行{/switch}")
    String rung(String it);

    @Message("{by} 于 {at}")
    String byAt(String by, String at);

    @Message("还缺：{what}")
    String missing(String what);

    @Message("本人签收的凭据（先在下面“文件”中上传）")
    String missingDocument();

    @Message("培训或调岗到 {day} 结束，之后才能重新考核")
    String missingEnd(String day);

    @Message("重新考核须不合格才能提出处理")
    String missingFailure();

    @Message("重新考核合格，请结案")
    String passedAgain();

    @Message("须由审批人或指定的人决定，且不是提出的人、不是唯一的评分人")
    String missingDecider();

    @Message("日期")
    String on();

    @Message("面谈内容")
    String interview();

    @Message("哪些方面不能胜任、要求怎样改进、本人怎样说")
    String interviewHint();

    @Message("记录警告与面谈")
    String warn();

    @Message("方式")
    String way();

    @Message("内容或新的岗位")
    String content();

    @Message("学时（培训必填）")
    String hours();

    @Message("培训人（培训必填）")
    String trainer();

    @Message("开始")
    String from();

    @Message("结束")
    String to();

    @Message("记录培训或调岗")
    String improve();

    @Message("改为另一个培训或调岗安排")
    String improveAgain();

    @Message("签收日期")
    String receivedOn();

    @Message("签收凭据")
    String document();

    @Message("记录签收")
    String receive();

    @Message("按同一公布标准：{standard} 第 {version} 版")
    String sameStandard(String standard, int version);

    @Message("评分人账号 {n}")
    String scorer(int n);

    @Message("至少两名，不能是本人，两个账号不能属于同一人")
    String scorersHint();

    @Message("考核项")
    String items();

    @Message("至少一项能客观衡量（可数、可量）")
    String itemsHint();

    @Message("考核项 {n}")
    String item(int n);

    @Message("客观项")
    String objective();

    @Message("达到")
    String met();

    @Message("结论")
    String conclusion();

    @Message("合格")
    String passed();

    @Message("不合格")
    String failed();

    @Message("记录重新考核")
    String reassess();

    @Message("核对清单")
    String checklist();

    @Message("核对事项")
    String check();

    @Message("结果")
    String finding();

    @Message("未核对")
    String unchecked();

    @Message("不属于任何一种")
    String findingNone();

    @Message("提前三十日书面通知")
    String findingNotice();

    @Message("额外支付一个月工资")
    String findingPay();

    @Message("通知工会的日期")
    String findingUnion();

    @Message("说明")
    String note();

    @Message("记录核对结果")
    String tick();

    @Message("处理意见")
    String measure();

    @Message("理由与依据")
    String grounds();

    @Message("提出")
    String propose();

    @Message("决定")
    String decide();

    @Message("理由")
    String reason();

    @Message("决定一经作出不能更改；只有这里写明的理由有效。")
    String decideHint();

    @Message("结案，不再继续")
    String close();

    @Message("结案后不能再办理；已完成的步骤照样保留。")
    String closeHint();

    @Message("文件")
    String documents();

    @Message("还没有文件")
    String noDocuments();

    @Message("标题")
    String documentTitle();

    @Message("文件（pdf、png、jpg）")
    String file();

    @Message("照片中的位置与相机信息会在保存前去掉；文件存入后不能更改。")
    String fileHint();

    @Message("上传")
    String upload();

    @Message("大小")
    String size();

    @Message("上传者")
    String addedBy();

    @Message("已去除位置信息")
    String cleaned();

    @Message("各期结果")
    String periods();

    @Message("试用期、长期休假与依据不足的周期不计入连续不合格，也不中断它。")
    String periodsHint();

    @Message("等级")
    String grade();

    @Message("计入")
    String counted();

    @Message("{#switch it}{#case 'opened'}已立案。{#case 'warning'}警告与面谈已记录。{#case 'improvement'}培训或调岗已记录。{#case"
            + " 'receipt'}签收已记录。{#case 'reassessment'}重新考核已记录。{#case 'checklist'}核对结果已记录。{#case"
            + " 'proposal'}已提出，等待决定。{#case 'decision'}决定已记录。{#case 'closure'}已结案。{#case 'owner'}已改派。{#case"
            + " 'document'}文件已保存。{#else}{/switch}")
    String told(String it);

    @Message("您可以查看，不能办理这一步。")
    String lookOnly();
}
