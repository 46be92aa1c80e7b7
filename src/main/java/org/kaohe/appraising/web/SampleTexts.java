package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.sampling.SampleOrder;

/** The words of the pages on samples in Chinese; in English in {@code messages/samples_en.properties}. */
@MessageBundle("samples")
interface SampleTexts {
    @Message("审计抽样")
    String title();

    @Message("从现行结果中分层随机抽取，逐条核查。同样的条件和种子，谁来抽都是同一批。")
    String intro();

    @Message("抽样 {id}")
    String sample(long id);

    @Message("分层")
    String strata();

    @Message("{#switch it}{#case TEAM}按团队{#case GRADE}按等级{#case POST}按岗位{/switch}")
    String stratum(SampleOrder.Strata it);

    @Message("每层抽取")
    String count();

    @Message("单位")
    String unit();

    @Message("人")
    String unitEach();

    @Message("%")
    String unitShare();

    @Message("种子")
    String seed();

    @Message("种子是任意文字，例如“2026-Q3 审计 1”；换一个种子就换一批人。")
    String seedHint();

    @Message("抽取")
    String draw();

    @Message("还没有抽样。填写上面的条件，抽第一个。")
    String none();

    @Message("总体")
    String population();

    @Message("已核查")
    String progress();

    @Message("{done} / {members}")
    String doneOf(int done, int members);

    @Message("抽取人")
    String drawnBy();

    @Message("抽取时间")
    String drawnAt();

    @Message("每层 {count} 人")
    String ofEach(int count);

    @Message("每层比例 {share}")
    String ofEachShare(String share);

    @Message("{by} 于 {at} 从 {population} 条结果中抽取 {members} 条")
    String drawn(String by, String at, int members, int population);

    @Message("层内第 {place} 个，共 {size} 人")
    String place(int place, int size);

    @Message("核查结论")
    String findings();

    @Message("{#switch it}{#case 'SOUND'}无误{#case 'DOUBTFUL'}存疑{/switch}")
    String finding(String it);

    @Message("说明")
    String note();

    @Message("打开每个人的结果核查，再在这里记下结论。存疑要写说明，不要写与核查无关的个人信息；可以再次核查，以最后一次为准。")
    String noteHint();

    @Message("只看未核查的")
    String showOpen();

    @Message("看全部")
    String showAll();

    @Message("导出 Excel")
    String export();

    @Message("抽样 {id} 还有 {count} 条没有核查")
    String todo(long id, int count);

    @Message("{policy} {period}，您在 {at} 抽取")
    String todoHint(String policy, String period, String at);

    @Message("全部核查完了。")
    String allDone();
}
