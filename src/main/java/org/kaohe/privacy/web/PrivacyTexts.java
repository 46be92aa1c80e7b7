package org.kaohe.privacy.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;
import org.kaohe.privacy.DataKind;
import org.kaohe.privacy.PrivacyRequest;

/** The words of the pages about personal data in Chinese; in English in {@code messages/privacy_en.properties}. */
@MessageBundle("privacy")
interface PrivacyTexts {
    @Message("我的信息")
    String mine();

    @Message("我的记录")
    String record();

    @Message("本系统保存的与您有关的全部内容，不含他人姓名；下载为一个文件（JSON），每次下载都有记录。")
    String recordHint();

    @Message("下载我的记录")
    String download();

    @Message("此账号不对应任何员工，没有可下载的记录。")
    String nobody();

    @Message("更正与删除请求")
    String requests();

    @Message("人力资源在期限内答复；同意或不同意都会说明理由。")
    String requestsHint();

    @Message("没有请求。")
    String noRequests();

    @Message("请求 {id}")
    String request(long id);

    @Message("{#switch it}{#case CORRECTION}更正{#case ERASURE}删除{/switch}")
    String kind(PrivacyRequest.Kind it);

    @Message("{#switch it}{#case OPEN}待答复{#case DONE}已办理{#case REFUSED}未同意{/switch}")
    String state(PrivacyRequest.State it);

    @Message("人力资源 {at} 的答复")
    String answeredAt(String at);

    @Message("由人力资源于 {until} 前答复")
    String hrUntil(LocalDate until);

    @Message("提出请求")
    String ask();

    @Message("请求事项")
    String kindHead();

    @Message("更正我的信息")
    String correction();

    @Message("删除我的信息")
    String erasure();

    @Message("内容")
    String text();

    @Message("更正：哪一项不对、应当是什么。删除：哪些内容。法律要求保存的内容在保存期内不能删除。")
    String textHint();

    @Message("提交")
    String send();

    @Message("保存哪些信息、多久")
    String kept();

    @Message("到期的内容每晚自动删除。")
    String keptHint();

    @Message("信息")
    String data();

    @Message("用途")
    String purpose();

    @Message("依据")
    String basis();

    @Message("保存")
    String howLong();

    @Message("{#switch from}{#case LEAVING}离职后 {months} 个月{#case ITS_DAY}产生后 {months} 个月{/switch}")
    String months(int months, DataKind.From from);

    @Message("到期后")
    String then();

    @Message("个人信息")
    String title();

    @Message("将要删除的内容")
    String going();

    @Message("到期的内容每晚自动删除；各栏为到该日为止的累计数。")
    String goingHint();

    @Message("到 {day}")
    String goneBy(LocalDate day);

    @Message("离职且保存期满的人员（姓名与文字删除，工号作为代号保留）")
    String people();

    @Message("现在删除到期内容")
    String apply();

    @Message("现在删除今天到期的内容？不能恢复。")
    String applyAsk();

    @Message("待答复的请求")
    String openRequests();

    @Message("没有待答复的请求。")
    String noOpenRequests();

    @Message("答复（本人可见）")
    String answer();

    @Message("已办理")
    String answerDone();

    @Message("不同意")
    String answerRefused();

    @Message("删除离职人员的信息")
    String erase();

    @Message("先试算会涉及哪些内容，确认后才删除。法律要求保存期内不能删除，会告知到哪一天为止。")
    String eraseHint();

    @Message("工号")
    String staffNo();

    @Message("理由")
    String reason();

    @Message("试算")
    String dryRun();

    @Message("删除 {staffNo} 的信息")
    String eraseWhom(String staffNo);

    @Message("试算结果，尚未删除任何内容。合计和操作记录的散列链保持不变。")
    String dryRunHint();

    @Message("涉及条数")
    String concerned();

    @Message("处理方式")
    String becomes();

    @Message("确认删除")
    String eraseNow();

    @Message("删除 {staffNo} 的信息？不能恢复。")
    String eraseAsk(String staffNo);

    @Message("返回")
    String back();

    @Message("{staffNo} 的信息已删除。")
    String wasErased(String staffNo);

    @Message("已删除 {count} 项。")
    String wasDeleted(String count);
}
