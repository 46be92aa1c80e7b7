package org.kaohe.proposing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of proposals and overrides, in Chinese; in English in {@code messages/proposals_en.properties}. */
@MessageBundle("proposals")
interface ProposalTexts {
    @Message("建议")
    String title();

    @Message("建议 {id}")
    String one(long id);

    @Message("规则只提出建议，由人决定。每条建议都固定了当时的依据，并写明由谁、在何时之前决定。")
    String intro();

    @Message("建议种类")
    String kind();

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

    @Message("没有符合条件的建议")
    String emptyTitle();

    @Message("正式运行结束后，规则提出的建议会出现在这里；也可以放宽条件再查。")
    String emptyHint();

    @Message("姓名（工号）")
    String person();

    @Message("制度")
    String policy();

    @Message("周期")
    String period();

    @Message("由谁办理")
    String owner();

    @Message("期限")
    String until();

    @Message("逾期")
    String overdue();

    @Message("重大，须由审批人或指定的人决定")
    String grave();

    @Message("提出时间")
    String createdAt();

    @Message("提出它的规则")
    String ground();

    @Message("依据条款")
    String clauses();

    @Message("固定的依据")
    String evidence();

    @Message("以下内容在提出建议时固定，以后更正也不会改变它：只有当时的理由有效。")
    String evidenceHint();

    @Message("事实")
    String facts();

    @Message("观察记录（{count}）")
    String observations(int count);

    @Message("日期")
    String on();

    @Message("对象")
    String subject();

    @Message("来源")
    String source();

    @Message("数值")
    String reading();

    @Message("备注")
    String note();

    @Message("记录人")
    String observer();

    @Message("指纹")
    String hashes();

    @Message("内容")
    String contentHash();

    @Message("事实与推导")
    String traceHash();

    @Message("固定依据时的考核结果")
    String frozenResult();

    @Message("现行的考核结果")
    String standing();

    @Message("个人时间线")
    String timeline();

    @Message("作出决定")
    String decide();

    @Message("决定")
    String outcome();

    @Message("改为什么办法")
    String changedTo();

    @Message("只在“改为其他办法”时填写")
    String changedToHint();

    @Message("理由")
    String reason();

    @Message("决定一经作出不能更改。决定只被记录：工资、岗位与合同不会自动变动，由负责的人依决定办理。")
    String decideHint();

    @Message("您不能决定这条建议：它由 {owner} 负责，或者涉及您本人。")
    String notYours(String owner);

    @Message("决定了什么")
    String decided();

    @Message("{by} 于 {at} 决定：{outcome}")
    String decidedBy(String by, String at, String outcome);

    @Message("改为：{what}")
    String instead(String what);

    @Message("接着办理")
    String effect();

    @Message("{#switch it}{#case 'ACCEPTED'}请按这条建议办理；办理的凭据记入相应的记录。{#case"
            + " 'DECLINED'}这条建议不再办理；以后的运行若仍提出同样的建议，不会重新开始。{#case 'CHANGED'}请按写明的其他办法办理，原建议不再办理。{/switch}")
    String effectOf(String it);

    @Message("这是解除审查：无论如何决定，都须经过个案的各个步骤。")
    String caseHint();

    @Message("前往个案 {id}")
    String toCase(long id);

    @Message("由谁办理、何时之前")
    String assign();

    @Message("交给角色")
    String toRole();

    @Message("或交给账号")
    String toAccount();

    @Message("填了账号就不看角色")
    String toAccountHint();

    @Message("新的期限")
    String newDue();

    @Message("改派")
    String assignDo();

    @Message("由我办理")
    String take();

    @Message("{#switch it}{#case 'decided'}决定已记录。{#case 'assigned'}已改派。{#case 'asked'}旁注结果已提出，等待第二人确认。{#case"
            + " 'confirmed'}旁注结果已确认，在失效日之前与规则结果并列显示。{#case 'refused'}已记录：不予确认。{#case"
            + " 'revoked'}旁注结果已撤销。{#else}{/switch}")
    String told(String it);

    @Message("旁注结果")
    String overrides();

    @Message("旁注结果 {id}")
    String override(long id);

    @Message("旁注结果与规则的结果并列显示，从不取代它；提出后须由人力资源的另一人确认。")
    String overridesIntro();

    @Message("没有旁注结果")
    String noOverrides();

    @Message("需要时，在一条建议或一份考核结果的页面上提出。")
    String noOverridesHint();

    @Message("提出旁注结果")
    String ask();

    @Message("规则的结果")
    String ofRule();

    @Message("旁注的结果")
    String beside();

    @Message("等级")
    String grade();

    @Message("得分")
    String score();

    @Message("奖金")
    String bonus();

    @Message("不变")
    String unchanged();

    @Message("理由代码")
    String reasonCode();

    @Message("失效日")
    String expiresOn();

    @Message("生效中")
    String inEffect();

    @Message("不再生效：所旁注的结果已被另一结果取代；如仍需要，请重新提出。")
    String replaced();

    @Message("提出")
    String asked();

    @Message("确认")
    String confirmed();

    @Message("终止")
    String ended();

    @Message("{by} 于 {at}")
    String byAt(String by, String at);

    @Message("确认")
    String confirm();

    @Message("不予确认")
    String refuse();

    @Message("撤销")
    String revoke();

    @Message("您提出的旁注须由另一人确认；您可以撤回它。")
    String ownHint();

    @Message("等级最多相差 {steps} 级，得分最多相差 {points} 分，奖金不高于 {most}；最长 {days} 天。不改的项留空。")
    String limits(int steps, String points, String most, int days);

    @Message("查看考核结果")
    String toResult();

    @Message("决定 {what} 的一项建议")
    String todoProposal(String what);

    @Message("{count} 项建议待您决定")
    String todoProposals(String count);

    @Message("办理个案 {id} 的下一步")
    String todoCase(String id);

    @Message("{count} 件个案待您办理")
    String todoCases(String count);

    @Message("确认或不予确认 {what} 的旁注结果")
    String todoOverride(String what);

    @Message("{count} 项旁注结果待第二人确认")
    String todoOverrides(String count);

    @Message("{day} 前")
    String todoUntil(String day);

    @Message("最早的期限是 {day}")
    String todoFirst(String day);

    @Message("其中 {count} 项已逾期")
    String todoLate(String count);
}
