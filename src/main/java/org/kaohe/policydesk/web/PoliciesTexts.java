package org.kaohe.policydesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.policydesk.Drafts;
import org.kaohe.policydesk.Submission;

/** The words of the policy pages in Chinese; in English in {@code messages/policies_en.properties}. */
@MessageBundle("policies")
interface PoliciesTexts {
    @Message("考核制度")
    String title();

    @Message("制度")
    String policy();

    @Message("来源")
    String source();

    @Message("周期")
    String periodKind();

    @Message("{#switch it}{#case 'DAY'}日{#case 'MONTH'}月{#case 'QUARTER'}季{#case 'YEAR'}年{#else}{it}{/switch}")
    String kind(String it);

    @Message("最新版本")
    String newest();

    @Message("第 {version} 版，自 {from} 起")
    String from(int version, String from);

    @Message("尚未发布")
    String never();

    @Message("草稿状态")
    String draft();

    @Message("{#switch it}{#case DRAFT}草稿，未检查{#case CHECKED}已检查{#case SUBMITTED}已提交，待审批{#case APPROVED}已批准，待发布{#case"
            + " PUBLISHED}与已发布版本一致{/switch}")
    String state(Drafts.State it);

    @Message("问题")
    String problems();

    @Message("{count} 个")
    String count(int count);

    @Message("共 {count} 条")
    String total(int count);

    @Message("没有问题")
    String sound();

    @Message("还没有制度")
    String none();

    @Message("在规则目录中新建一个文件夹，放入 policy.yaml，制度就会出现在这里。")
    String noneHint();

    @Message("{#switch it}{#case 'read'}阅读{#case 'edit'}编辑{#case 'check'}检查与示例{#case 'impact'}影响{#case"
            + " 'steps'}提交与审批{#case 'versions'}版本与对比{#case 'shadow'}并行试行{#case 'workbook'}Excel 下载与上传{/switch}")
    String tab(String it);

    @Message("等级（由好到差）")
    String grades();

    @Message("不合格等级")
    String failing();

    @Message("适用")
    String appliesTo();

    @Message("全体")
    String everybody();

    @Message("依据")
    String basis();

    @Message("原文")
    String fromSource();

    @Message("自定")
    String fromHouse();

    @Message("制度原文的数字，应与来源一致")
    String fromSourceHint();

    @Message("本单位自定的数字，来源没有规定；可以调整")
    String fromHouseHint();

    @Message("规则句子")
    String sentences();

    @Message("草稿现在有错误，下面是仍在服务的内容。")
    String brokenHint();

    @Message("这个制度还没有可用的内容，请先到“编辑”修正错误。")
    String unreadable();

    @Message("规则与条件由系统共用库提供：{files}")
    String shared(String files);

    @Message("文件")
    String file();

    @Message("位置")
    String place();

    @Message("内容")
    String said();

    @Message("{#switch it}{#case 'ERROR'}错误{#case 'WARNING'}警告{#else}提示{/switch}")
    String severity(String it);

    @Message("保存")
    String save();

    @Message("撤销")
    String undo();

    @Message("重做")
    String redo();

    @Message("插入行")
    String insert();

    @Message("删除行")
    String delete();

    @Message("上移")
    String up();

    @Message("下移")
    String down();

    @Message("已保存。草稿与已发布的版本各自独立，检查通过后再提交。")
    String saved();

    @Message("没有修改")
    String unchanged();

    @Message("有未保存的修改")
    String changed();

    @Message("别人已改过这个文件。请复制您的修改，重新载入后再改。")
    String outdated();

    @Message("正在检查")
    String checking();

    @Message("方向键移动，回车或直接键入修改，Tab 到下一格，可从 Excel 粘贴，Ctrl+Z 撤销，Alt+上下键移动行。")
    String gridHint();

    @Message("键入时按 Ctrl+空格选句子；光标所在句子的规则语言显示在下方。")
    String textHint();

    @Message("这一行的规则语言")
    String behind();

    @Message("可用的句子")
    String completion();

    @Message("正文")
    String text();

    @Message("您只有查看权限")
    String readOnly();

    @Message("没有发现问题")
    String noProblem();

    @Message("开始检查")
    String check();

    @Message("检查会编译规则、运行全部示例，并试改数字看示例能否发现；最多约半分钟。")
    String checkHint();

    @Message("{passed} / {total} 个示例通过")
    String passed(long passed, int total);

    @Message("示例")
    String example();

    @Message("结果")
    String result();

    @Message("通过")
    String green();

    @Message("不符")
    String red();

    @Message("得出它的规则：")
    String saidBy();

    @Message("{seen} / {all} 行、{fired} / {rules} 条规则被示例触及")
    String coverage(long seen, int all, long fired, int rules);

    @Message("试改 {mutants} 处，示例发现 {noticed} 处（{score}%）")
    String mutation(int mutants, int noticed, String score);

    @Message("检查通过，可以提交")
    String checkPassed();

    @Message("检查未通过，有错误须先修正")
    String checkFailed();

    @Message("草稿与最新版本没有差异")
    String same();

    @Message("将要改变的内容")
    String difference();

    @Message("对比")
    String compare();

    @Message("从")
    String before();

    @Message("到")
    String after();

    @Message("草稿")
    String draftName();

    @Message("第 {version} 版")
    String version(int version);

    @Message("生效周期")
    String effectiveFrom();

    @Message("内容指纹")
    String hash();

    @Message("提交人")
    String submittedBy();

    @Message("批准人")
    String approvedBy();

    @Message("发布人")
    String publishedBy();

    @Message("时间")
    String at();

    @Message("理由")
    String reason();

    @Message("被取代")
    String superseded();

    @Message("第 {version} 版自 {from} 起取代")
    String supersededBy(int version, String from);

    @Message("恢复这一版")
    String rollBack();

    @Message("把这一版的内容重新提交审批？")
    String rollBackAsk();

    @Message("还没有发布过的版本。提交、批准、发布后会显示在这里。")
    String noVersions();

    @Message("提交审批")
    String submit();

    @Message("提交后内容固定，由另一人审批；提交人和改过文件的人不能审批。")
    String submitHint();

    @Message("警告“{code}”接受的理由")
    String accept(String code);

    @Message("待审批")
    String awaiting();

    @Message("批准")
    String approve();

    @Message("退回")
    String giveBack();

    @Message("撤回")
    String withdraw();

    @Message("发布")
    String publish();

    @Message("首个生效周期，如 {example}")
    String firstPeriod(String example);

    @Message("允许追溯已定周期")
    String retroactive();

    @Message("民主程序通过日期")
    String adoptedOn();

    @Message("向员工公示日期")
    String announcedOn();

    @Message("讨论与公示的记录（与谁、如何、纪要存放处）")
    String adoption();

    @Message("没有正在进行的提交")
    String nothingUnderWay();

    @Message("{name} 于 {at} 提交：{reason}")
    String submitted(String name, String at, String reason);

    @Message("{name} 于 {at} 首次批准：{reason}；还需另一人批准")
    String firstApproved(String name, String at, String reason);

    @Message("{name} 于 {at} 批准：{reason}")
    String approved(String name, String at, String reason);

    @Message("以往的提交")
    String history();

    @Message("{#switch it}{#case SUBMITTED}待审批{#case APPROVED}已批准{#case RETURNED}已退回{#case WITHDRAWN}已撤回{#case"
            + " PUBLISHED}已发布{/switch}")
    String submissionState(Submission.State it);

    @Message("您是提交人或改过其中的文件，不能审批。")
    String sameEyes();

    @Message("提交第 {version} 版的内容")
    String rollsBackTo(int version);

    @Message("审批制度“{policy}”")
    String todoApprove(String policy);

    @Message("发布制度“{policy}”")
    String todoPublish(String policy);

    @Message("修正制度“{policy}”的 {count} 个问题")
    String todoProblems(String policy, int count);

    @Message("发布制度“{policy}”的第一版")
    String todoFirst(String policy);

    @Message("提交制度“{policy}”已检查的草稿")
    String todoSubmit(String policy);

    @Message("{name} 提交：{reason}")
    String todoBy(String name, String reason);

    @Message("没有版本就不能正式运行。")
    String todoFirstHint();

    @Message("Excel 下载与上传")
    String workbook();

    @Message("只看不符的")
    String onlyFailed();

    @Message("示例原文")
    String given();

    @Message("期望")
    String expected();

    @Message("得到")
    String actual();

    @Message("这一行：")
    String here();
}
