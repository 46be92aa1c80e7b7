package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on rules and statistics in Chinese; in English in {@code messages/audit_en.properties}. */
@MessageBundle("audit")
interface AuditTexts {
    @Message("统计分析")
    String statistics();

    @Message(
            "{#switch it}{#case 'rules'}规则与等级线{#case 'failures'}检查项不合格热力图{#case 'scorers'}评分人{#case 'without'}去掉一个评分人{/switch}")
    String tab(String it);

    @Message("还没有已定的结果。请先由人力资源运行一次正式考核。")
    String nothingDecided();

    @Message("没有")
    String none();

    @Message("周期")
    String period();

    @Message("第 {version} 版")
    String version(int version);

    @Message("第 {version} 版的全部规则")
    String allRules(int version);

    @Message("各版本")
    String versions();

    @Message("{title} 第 {version} 版的规则")
    String rulesOf(String title, int version);

    @Message("{period} 没有按这一版得出的结果，所以没有使用数字。")
    String noneUnderVersion(String period);

    @Message("{period} 按这一版得出 {decisions} 条结果。")
    String underVersion(long decisions, String period);

    @Message("规则")
    String rules();

    @Message("规则")
    String rule();

    @Message("阶段")
    String phase();

    @Message("所在文件")
    String file();

    @Message("人数")
    String people();

    @Message("生效率")
    String rate();

    @Message("生效次数")
    String firings();

    @Message("独自定级")
    String gradedAlone();

    @Message("独自降级")
    String loweredAlone();

    @Message("从未生效")
    String never();

    @Message("总是生效")
    String always();

    @Message("{period} 涉及人数")
    String touched(String period);

    @Message("用一条结果说明")
    String inWords();

    @Message("同一条规则在这条结果里做了什么，中英文对照：")
    String inWordsHint();

    @Message("依据")
    String fromFacts();

    @Message("得出")
    String follows();

    @Message("中文")
    String inChinese();

    @Message("英文")
    String inEnglish();

    @Message("使用情况")
    String use();

    @Message("还没有按这一版得出的结果。")
    String unused();

    @Message("结果数")
    String decisions();

    @Message("独自定级：只有这条规则给出等级，且没有被降低；独自降级：去掉这条规则的限制，等级会更好。")
    String aloneHint();

    @Message("涉及的全部人员")
    String everybody();

    @Message("{period} 没有人涉及这条规则。请换一个周期。")
    String nobodyTouched(String period);

    @Message("次数")
    String times();

    @Message("等级线上下（分）")
    String width();

    @Message("统计 {decisions} 条现行结果；另有 {failed} 条未能得出，不计入。")
    String counted(long decisions, long failed);

    @Message("从未生效的规则")
    String neverFired();

    @Message("可能多余，也可能条件写得不可能成立。")
    String neverHint();

    @Message("总是生效的规则")
    String alwaysFired();

    @Message("对每个人都一样，不区分任何人。")
    String alwaysHint();

    @Message("独自决定等级的规则")
    String alone();

    @Message("等级线上的堆积")
    String bunching();

    @Message("等级线上下 {width} 分以内的人数；至少 8 人且线上是线下的三倍以上，就标出来。")
    String bunchingHint(String width);

    @Message("等级线")
    String band();

    @Message("刚好差一点")
    String below();

    @Message("刚好够")
    String aboveBand();

    @Message("提示")
    String sign();

    @Message("有堆积")
    String bunched();

    @Message("正常")
    String notBunched();

    @Message("没有不合格的检查项")
    String noFailures();

    @Message("这个制度和周期没有检查记录，或全部合格。请在上面换一个带检查表的制度，或换一个周期。")
    String noFailuresHint();

    @Message("每格是不合格的次数占检查次数的比例；颜色越深比例越高，比例和次数都写在格里。")
    String heatHint();

    @Message("只显示不合格最多的 {shown} 项，共 {failing} 项。")
    String heatMost(int shown, long failing);

    @Message("检查项")
    String item();

    @Message("全部团队")
    String allTeams();

    @Message("{percent}%")
    String share(String percent);

    @Message("没有检查")
    String notChecked();

    @Message("评分人与团队平均")
    String besideTeam();

    @Message("差值只在同一指标、同一来源内比较；差得最多的在前。差别本身不说明谁对谁错。")
    String besideTeamHint();

    @Message("没有可显示的评分人。")
    String noScorers();

    @Message("评分人")
    String scorer();

    @Message("评分数")
    String marks();

    @Message("平均")
    String mean();

    @Message("团队平均")
    String teamMean();

    @Message("相差")
    String difference();

    @Message("离散")
    String spread();

    @Message("团队离散")
    String teamSpread();

    @Message("不合格 / 检查")
    String fails();

    @Message("按团队应有")
    String expectedFails();

    @Message("没有这个评分人会怎样")
    String without();

    @Message("重新计算")
    String evaluateWithout();

    @Message("还有更多，只显示差得最多的 500 行。")
    String more();

    @Message("集中补录")
    String late();

    @Message("周期最后三天或之后，一次录入 10 条以上。")
    String lateHint();

    @Message("观察记录数")
    String observations();

    @Message("周期结束后")
    String afterPeriod();

    @Message("周期最后三天")
    String lastDays();

    @Message("写上评分人的账号，看没有其观察记录时哪些结果会不同。")
    String nameScorer();

    @Message("{observer} 观察过 {observed} 人。下面是去掉其观察记录后会不同的结果；只是试算，什么都没有改变。")
    String withoutHint(String observer, int observed);

    @Message("这一页的人没有一个结果会改变。")
    String nothingWouldChange();

    @Message("观察过 {count} 人")
    String observedPeople(int count);

    @Message("现在得分")
    String scoreNow();

    @Message("去掉后得分")
    String scoreWithout();

    @Message("现在等级")
    String gradeNow();

    @Message("去掉后等级")
    String gradeWithout();

    @Message("奖金相差（元）")
    String bonusDifference();
}
