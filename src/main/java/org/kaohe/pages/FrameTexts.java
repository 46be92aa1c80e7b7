package org.kaohe.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages share, in Chinese; in English in {@code messages/frame_en.properties}. */
@MessageBundle("frame")
public interface FrameTexts {
    @Message("考核系统")
    String product();

    @Message("跳到正文")
    String skip();

    @Message("菜单")
    String menu();

    @Message("主菜单")
    String mainMenu();

    @Message("当前位置")
    String whereYouAre();

    @Message("退出登录")
    String signOut();

    @Message("语言")
    String language();

    @Message("外观")
    String theme();

    @Message("深色")
    String dark();

    @Message("浅色")
    String light();

    @Message("账号 {name}")
    String account(String name);

    @Message("关闭")
    String close();

    @Message("详情")
    String detail();

    @Message("查询")
    String search();

    @Message("清除条件")
    String reset();

    @Message("全部")
    String any();

    @Message("共 {total} 条")
    String total(long total);

    @Message("翻页")
    String paging();

    @Message("上一页")
    String before();

    @Message("下一页")
    String after();

    @Message("第 {page} / {pages} 页")
    String pageOf(int page, int pages);

    @Message("返回首页")
    String backHome();

    @Message("{name}（{staffNo}）")
    String named(String name, String staffNo);

    @Message("待办")
    String waiting();

    @Message("{#switch it}{#case URGENT}紧急{#case WAITING}待处理{#case NEWS}知悉{/switch}")
    String tone(ToDo.Tone it);

    @Message("目前没有待办")
    String nothingWaiting();

    @Message("从左侧菜单进入日常工作；有新的待办会显示在这里。")
    String nothingWaitingHint();

    @Message("前往")
    String open();

    @Message("事件编号 {number}，请告知管理员。")
    String incident(String number);

    @Message("操作没有完成")
    String failed();

    @Message("本系统不构成法律意见：制度在使用前请由法律顾问审阅。规则只提出建议，由人作出决定。")
    String notice();

    @Message("照片 {number}")
    String photo(int number);

    @Message("网络不通，操作没有完成。请检查连接后重试。")
    String offline();

    @Message("请改正标出的内容，再提交一次。其余内容仍保留。")
    String wrong();
}
