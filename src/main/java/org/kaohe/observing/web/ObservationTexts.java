package org.kaohe.observing.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the observation pages in Chinese; in English in {@code messages/observations_en.properties}. */
@MessageBundle("observations")
interface ObservationTexts {
    @Message("观察记录")
    String title();

    @Message("观察记录 {id}")
    String one(long id);

    @Message("工号")
    String staffNo();

    @Message("周期")
    String period();

    @Message("日、月、季或年，例如 2026-10")
    String periodHint();

    @Message("指标或检查项")
    String subject();

    @Message("姓名（工号）")
    String person();

    @Message("日期")
    String day();

    @Message("结果")
    String reading();

    @Message("来源")
    String source();

    @Message("状态")
    String stateHead();

    @Message("记录人")
    String observer();

    @Message("记录时间")
    String recordedAt();

    @Message("备注")
    String note();

    @Message("凭证")
    String evidence();

    @Message("照片")
    String photos();

    @Message("照片 {count} 张")
    String photoCount(int count);

    @Message("还没有照片。")
    String noPhotos();

    @Message("每条最多 {most} 张，jpg 或 png；拍摄位置等信息自动去除，提交后不可更改。")
    String photoHint(int most);

    @Message("补一张照片")
    String addPhoto();

    @Message("上传")
    String upload();

    @Message("{#switch it}{#case CURRENT}有效{#case CORRECTED}已更正{#case WITHDRAWN}已撤回{/switch}")
    String state(ObservationView.State it);

    @Message("{#switch it}{#case PASS}合格{#case FAIL}不合格{#case NA}不适用{/switch}")
    String outcome(org.kaohe.core.observation.Reading.Result it);

    @Message("没有观察记录")
    String empty();

    @Message("没有符合条件的记录。请放宽周期或工号；新的记录可从现场检查、团队评分表或批量导入录入。")
    String emptyHint();

    @Message("更正")
    String correct();

    @Message("更正不改动原记录：保存为新的一版，原来的一版留在历史里。人员、日期、来源有误时请撤回后重新录入。")
    String correctHint();

    @Message("应为")
    String shouldBe();

    @Message("分子")
    String numerator();

    @Message("分母")
    String denominator();

    @Message("理由")
    String reason();

    @Message("看看会影响谁")
    String preview();

    @Message("提交更正")
    String submit();

    @Message("撤回")
    String withdraw();

    @Message("撤回后这条记录不再计入任何考核，但仍可查阅。")
    String withdrawHint();

    @Message("撤回这条记录？")
    String withdrawAsk();

    @Message("历史版本")
    String history();

    @Message("{at} {by}：{reason}")
    String ended(String at, String by, String reason);

    @Message("影响")
    String effects();

    @Message("查看最新一版")
    String latest();
}
