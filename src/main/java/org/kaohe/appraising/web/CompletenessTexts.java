package org.kaohe.appraising.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the completeness page in Chinese; in English in {@code messages/completeness_en.properties}. */
@MessageBundle("completeness")
interface CompletenessTexts {
    @Message("依据完整性")
    String title();

    @Message("按现在已有的记录，由制度的规则逐人判断还缺什么；不保存任何结果。缺少依据的人结果为“待补依据”，没有奖金和建议。")
    String hint();

    @Message("考核制度")
    String policy();

    @Message("周期")
    String period();

    @Message("团队")
    String team();

    @Message("共 {people} 人，依据齐全 {complete} 人，还缺 {open} 人")
    String summary(int people, int complete, int open);

    @Message("第 {version} 版")
    String version(int version);

    @Message("按团队")
    String byTeam();

    @Message("人数")
    String people();

    @Message("齐全")
    String complete();

    @Message("还缺")
    String open();

    @Message("姓名（工号）")
    String person();

    @Message("岗位")
    String post();

    @Message("缺少的依据")
    String missing();

    @Message("去记录")
    String record();

    @Message("依据齐全")
    String allThere();

    @Message("{period} 所选人员都有制度要求的依据，可以运行考核。")
    String allThereHint(String period);

    @Message("没有适用的人员")
    String nobody();

    @Message("该制度在 {period} 没有适用的、您可以查看的人员。请换制度、周期或团队。")
    String nobodyHint(String period);

    @Message("没有生效的版本")
    String notInForce();

    @Message("该制度在 {period} 没有生效的版本。请选择其他周期，或由人力资源发布。")
    String notInForceHint(String period);

    @Message("人数较多")
    String tooMany();

    @Message("共 {people} 人，一次最多逐人判断 {most} 人。请选择一个团队。")
    String tooManyHint(int people, int most);

    @Message("显示前 {shown} 人，共 {total} 人还缺依据；请选择一个团队查看全部。")
    String more(int shown, int total);
}
