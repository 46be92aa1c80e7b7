package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.Mask;
import org.kaohe.appraising.Replay;
import org.kaohe.core.observation.Reading;

/** The words of the page of one decision in Chinese; in English in {@code messages/decision_en.properties}. */
@MessageBundle("decision")
interface DecisionTexts {
    @Message("{policy}，第 {version} 版")
    String versioned(String policy, int version);

    @Message("{policy}，草稿（未发布）")
    String drafted(String policy);

    @Message("打印（PDF）")
    String print();

    @Message("下载证明包")
    String pack();

    @Message("重放核验")
    String replay();

    @Message("用当时的制度和事实重新计算一次，不改变任何结果。")
    String replayHint();

    @Message("重放一致：得分、等级、奖金、事实和每条规则都与存档相同。")
    String identical();

    @Message("重放与存档有 {count} 处不同")
    String different(int count);

    @Message("项目")
    String what();

    @Message("存档")
    String stored();

    @Message("重算")
    String now();

    @Message(
            "{#switch it}{#case FACTS}事实{#case STATUS}状态{#case SCORE}得分{#case GRADE}等级{#case BONUS}奖金{#case PROPOSALS}建议{#case MISSING}缺少的依据{#case NOTES}说明{#case FAILURE}失败原因{#case RULES}生效的规则{#case TRACE}推导{/switch}")
    String whatOf(Replay.What it);

    @Message("本页目录")
    String onThisPage();

    @Message("得分是怎么来的")
    String score();

    @Message("从上到下逐步累计；点一项看它的规则、依据的事实和观察记录。")
    String scoreHint();

    @Message("没有得分，因此没有构成。")
    String noScore();

    @Message("步骤")
    String step();

    @Message("得到")
    String got();

    @Message("{points} 分，权重 {weight}%")
    String weighted(String points, String weight);

    @Message("累计图")
    String picture();

    @Message("计入")
    String amount();

    @Message("累计")
    String total();

    @Message("推导")
    String tree();

    @Message("从结果逐层展开到规则、事实和观察记录。")
    String treeHint();

    @Message("全部展开")
    String openAll();

    @Message("全部收起")
    String closeAll();

    @Message("规则 {name}")
    String rule(String name);

    @Message("已在上面展开")
    String above();

    @Message("哪天观察到")
    String observedOn();

    @Message("来源")
    String source();

    @Message("值")
    String value();

    @Message("观察人")
    String observer();

    @Message("录入时间")
    String enteredAt();

    @Message("更正")
    String correction();

    @Message("原为 {before}，{by} 于 {at} 更正")
    String corrected(String before, String by, String at);

    @Message("备注与凭证")
    String note();

    @Message("{#switch it}{#case PASS}合格{#case FAIL}不合格{#case NA}不适用{/switch}")
    String outcome(Reading.Result it);

    @Message("已隐去")
    String hidden();

    @Message("为保护他人身份，本页已隐去：")
    String hiddenHint();

    @Message("{#switch what}{#case OBSERVER}观察人 {times} 处{#case TRAINEE}带教对象 {times} 处{/switch}")
    String hiddenWhat(Mask.What what, int times);

    @Message("定级规则为什么没有生效")
    String whyNotGrade();

    @Message("其余 {count} 条没有生效的规则")
    String whyNotOthers(int count);

    @Message("所有定级规则都生效了。")
    String allGrading();

    @Message("原因")
    String reason();

    @Message("相差")
    String distance();

    @Message("规则")
    String ruleHead();

    @Message("历史")
    String history();

    @Message("从何时起")
    String since();

    @Message("为什么重新得出")
    String because();

    @Message("周期运行")
    String byRun();

    @Message("发起人")
    String by();

    @Message("现行")
    String current();

    @Message("本页")
    String thisPage();

    @Message("这是试算，不是结果，没有历史。")
    String preview();

    @Message("截至这一天")
    String asOf();

    @Message("查看当时")
    String lookBack();

    @Message("{day} 结束时有效的结果：")
    String thenStood(String day);

    @Message("{day} 结束时还没有结果。")
    String nothingThen(String day);

    @Message("同一制度的其他周期")
    String otherPeriods();

    @Message("与规则结果并列的人工认定")
    String beside();

    @Message("规则的结果不改变；两名人力资源人员共同认定的结果列在旁边。")
    String besideHint();

    @Message("规则的结果")
    String byRules();

    @Message("认定为")
    String setTo();

    @Message("理由")
    String grounds();

    @Message("提出")
    String asked();

    @Message("确认")
    String confirmed();

    @Message("有效至")
    String expires();

    @Message("{#switch it}{#case 'ASKED'}待确认{#case 'CONFIRMED'}已确认{#case 'REFUSED'}未通过{#case 'REVOKED'}已撤销{/switch}")
    String besideState(String it);

    @Message("生效中")
    String inEffect();

    @Message("不在生效")
    String notInEffect();

    @Message("所旁注的结果已被另一结果取代；如仍需要，请重新提出。")
    String besideReplaced();

    @Message(
            "{#switch it}{#case 'data-error'}观察记录确有错误{#case 'late-evidence'}周期关闭后才取得的依据{#case 'outside-cause'}本人不能左右的原因{#case 'objection-upheld'}申诉成立{#case 'legal-protection'}受法律保护{#case}{it}{/switch}")
    String reasonCode(String it);

    @Message("按生效顺序的全部规则（{count} 条）")
    String allRules(int count);

    @Message("全部事实（{count} 条）")
    String allFacts(int count);

    @Message("固定信息")
    String pins();
}
