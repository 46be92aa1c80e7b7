package org.kaohe.policydesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that takes tables to Excel and back, in Chinese; in English in {@code messages/workbook_en.properties}. */
@MessageBundle("workbook")
interface WorkbookTexts {
    @Message("{file}：Excel 下载与上传")
    String title(String file);

    @Message("一、下载")
    String download();

    @Message("工作簿带有下拉选项、锁定的表头和填写说明，并记住它是从草稿的哪个状态下载的。")
    String downloadHint();

    @Message("下载 {file}")
    String downloadFile(String file);

    @Message("二、填好后上传")
    String upload();

    @Message("先看差异，确认后再保存。下载以后别人改过的格保留别人的；两边都改过的格由您选择。")
    String uploadHint();

    @Message("填好的工作簿（xlsx）")
    String file();

    @Message("看差异")
    String look();

    @Message("保存到草稿")
    String save();

    @Message("没有差异，草稿不需要改动。")
    String same();

    @Message("共 {total} 行有改动，列出前 {shown} 行")
    String total(int total, int shown);

    @Message("逐格差异")
    String changes();

    @Message("行")
    String row();

    @Message("改动")
    String change();

    @Message("{#switch it}{#case 'CHANGED'}修改{#case 'ADDED'}新增{#case 'REMOVED'}删除{#case 'MOVED'}移动{#else}{it}{/switch}")
    String kind(String it);

    @Message("格")
    String cell();

    @Message("列")
    String column();

    @Message("原来")
    String from();

    @Message("改为")
    String to();

    @Message("下载以后草稿已被别人改过；下面的差异已与现在的草稿合并。")
    String moved();

    @Message("两边都改过，请逐项选择")
    String conflicts();

    @Message("{count} 处")
    String count(int count);

    @Message("下载时")
    String base();

    @Message("草稿现在（别人的）")
    String theirs();

    @Message("您的工作簿")
    String yours();

    @Message("采用")
    String choice();

    @Message("请选择")
    String choose();

    @Message("（整行）")
    String wholeRow();

    @Message("（无）")
    String nothing();

    @Message("还有没选择的格，没有保存。")
    String open();

    @Message("已保存到草稿。接着请检查。")
    String saved();

    @Message("去检查")
    String toCheck();

    @Message("这样保存会有这些问题（草稿可以带着问题保存，提交前须修正）：")
    String problems();

    @Message("没有保存")
    String refused();

    @Message("草稿在您看差异之后又被改过，没有保存。请再点一次“看差异”。")
    String outdated();

    @Message("您只有查看权限，可以下载，不能上传。")
    String readOnly();

    @Message("选择一张表")
    String tables();

    @Message("回到编辑")
    String back();
}
