package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.appraising.Replays;

/** The words of the pages on replays in Chinese; in English in {@code messages/replays_en.properties}. */
@MessageBundle("replays")
interface ReplayTexts {
    @Message("重放核验")
    String title();

    @Message("用每条现行结果当时的制度和事实重新计算整个周期；什么都不改变，只说是否一致。")
    String intro();

    @Message("重放 {id}")
    String replay(long id);

    @Message("重放整个周期")
    String start();

    @Message("还没有重放过。选择制度和周期，发起一次。")
    String none();

    @Message("服务重启后这里的记录会清除；结果随时可以再核验。")
    String remembered();

    @Message("{#switch it}{#case RUNNING}进行中{#case DONE}已完成{#case FAILED}失败{/switch}")
    String state(Replays.State it);

    @Message("进度")
    String progress();

    @Message("{done} / {total} 条")
    String doneOf(long done, long total);

    @Message("一致")
    String identical();

    @Message("不一致")
    String differing();

    @Message("发起人")
    String by();

    @Message("开始")
    String startedAt();

    @Message("结束")
    String finishedAt();

    @Message("全部 {total} 条与存档一致。")
    String allIdentical(long total);

    @Message("有 {count} 条与存档不同，见下表。")
    String someDiffer(long count);

    @Message("没有做完：服务停止了，或出现内部错误。请再发起一次。")
    String failed();

    @Message("不一致的结果")
    String different();
}
