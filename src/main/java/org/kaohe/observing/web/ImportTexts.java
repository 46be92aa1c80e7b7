package org.kaohe.observing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.observing.ImportState;
import org.kaohe.observing.Intake;

/** The words of the import pages in Chinese; in English in {@code messages/imports_en.properties}. */
@MessageBundle("imports")
interface ImportTexts {
    @Message("批量导入")
    String title();

    @Message("一、下载模板")
    String templates();

    @Message("模板带有下拉选项和填写说明。工号请保留前导零；百分数写 95 或 95%，0.95 就是 0.95。")
    String templatesHint();

    @Message("评分与指标（xlsx）")
    String marksXlsx();

    @Message("检查表（xlsx）")
    String checklistXlsx();

    @Message("评分与指标（csv）")
    String marksCsv();

    @Message("检查表（csv）")
    String checklistCsv();

    @Message("二、选择文件并试导入")
    String upload();

    @Message("xlsx 或 csv（UTF-8 或 GBK），最多 {rows} 行")
    String fileHint(int rows);

    @Message("文件")
    String file();

    @Message("试导入（不保存）")
    String dryRun();

    @Message("先试导入：逐行检查，不写入任何数据。同一文件再次导入不会重复保存。")
    String dryRunHint();

    @Message("三、检查结果")
    String report();

    @Message("试导入的结果会显示在这里。")
    String reportHint();

    @Message("文件不能读取")
    String unreadable();

    @Message(
            "{#switch it}{#case QUEUED}排队中{#case RUNNING}进行中{#case DONE}完成{#case FAILED}失败{#case CANCELLED}已取消{/switch}")
    String state(ImportState it);

    @Message("{#switch it}{#case DRY_RUN}试导入{#case ALL_OR_NOTHING}全部导入{#case GOOD_ROWS}只导入合格行{/switch}")
    String mode(Intake.Mode it);

    @Message("已检查 {done} / {rows} 行")
    String progress(int done, int rows);

    @Message("{accepted} 行合格，{rejected} 行有问题")
    String outcome(int accepted, int rejected);

    @Message("没有写入任何数据。")
    String nothingWritten();

    @Message("有问题的行未解决，整个文件没有保存。")
    String refused();

    @Message("已保存 {stored} 条新记录。")
    String written(long stored);

    @Message("另有 {count} 行此前已经导入，没有重复保存。")
    String before(long count);

    @Message("导入全部 {count} 行")
    String importAll(int count);

    @Message("导入 {count} 行合格数据")
    String importGood(int count);

    @Message("下载有问题的 {count} 行（xlsx）")
    String rejected(int count);

    @Message("下载的工作簿带有“问题”列；改好后直接再导入。")
    String rejectedHint();

    @Message("取消导入")
    String cancel();

    @Message("取消这次导入？已检查的行也不会保存。")
    String cancelAsk();

    @Message("问题")
    String problems();

    @Message("行")
    String row();

    @Message("单元格")
    String cell();

    @Message("内容")
    String value();

    @Message("说明")
    String said();

    @Message("显示前 {shown} 个，共 {total} 个问题；全部问题在下载的工作簿里。")
    String more(int shown, int total);

    @Message("最近的导入")
    String recent();

    @Message("还没有导入过文件。先下载模板，填好后在上面选择文件。")
    String noRecent();

    @Message("时间")
    String at();

    @Message("方式")
    String how();

    @Message("状态")
    String stateHead();

    @Message("结果")
    String result();

    @Message("查看")
    String see();

    @Message("要导入其中合格的行，请回到批量导入重新选择该文件。")
    String again();

    @Message("导入 {file}：{rejected} 行有问题")
    String todoBad(String file, int rejected);

    @Message("下载有问题的行，修改后再次导入；合格的行不会重复保存。")
    String todoBadHint();

    @Message("导入 {file} 没有完成")
    String todoFailed(String file);
}
