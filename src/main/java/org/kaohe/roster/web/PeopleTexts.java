package org.kaohe.roster.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of people, in Chinese; in English in {@code messages/people_en.properties}. */
@MessageBundle("people")
interface PeopleTexts {
    @Message("人员档案")
    String title();

    @Message("姓名或工号")
    String find();

    @Message("团队")
    String team();

    @Message("没有符合条件的人员")
    String emptyTitle();

    @Message("按姓名的一部分或工号的开头查找；您只看得到权限范围内的人员。")
    String emptyHint();

    @Message("姓名（工号）")
    String person();

    @Message("岗位")
    String post();

    @Message("入职")
    String hiredOn();

    @Message("离职")
    String leftOn();

    @Message("在职")
    String employed();

    @Message("已离职")
    String left();

    @Message("状态")
    String state();

    @Message("{#switch it}{#case 'people'}人员{#case 'certificates'}证书到期{#case 'file'}成长档案{#case"
            + " 'timeline'}个人时间线{/switch}")
    String tab(String it);

    @Message("岗位安排")
    String assignments();

    @Message("条线")
    String track();

    @Message("级别")
    String level();

    @Message("{#switch it}{#case 'support'}支持{#case 'field'}现场{#else}{it}{/switch}")
    String trackName(String it);

    @Message("{#switch it}{#case 'junior'}初级{#case 'intermediate'}中级{#case 'senior'}高级{#else}{it}{/switch}")
    String levelName(String it);

    @Message("自")
    String from();

    @Message("至")
    String until();

    @Message("状况")
    String conditions();

    @Message("{#switch it}{#case 'probation'}试用期{#case 'long-leave'}长期休假{#case 'pregnancy'}孕期{#case"
            + " 'nursing'}产期、哺乳期{#case 'medical-period'}医疗期{#case 'work-injury'}工伤{#case"
            + " 'occupational-disease'}职业病或疑似职业病{#case 'near-retirement'}临近退休{#else}{it}{/switch}")
    String condition(String it);

    @Message("证书")
    String certificates();

    @Message("还没有证书")
    String noCertificates();

    @Message("证书代码")
    String code();

    @Message("等级")
    String grade();

    @Message("取得或续期")
    String issuedOn();

    @Message("有效至（不含）")
    String endsOn();

    @Message("{#switch it}{#case VALID}有效{#case SOON}即将到期{#case ENDED}已到期{#case SUSPENDED}已暂停{#case"
            + " REPLACED}已被新证书取代{/switch}")
    String validity(Standing it);

    @Message("暂停自 {day}")
    String suspendedOn(String day);

    @Message("登记证书")
    String addCertificate();

    @Message("续期和升级都登记为同一代码的又一张证书。代码用小写字母、数字和连字符。")
    String addCertificateHint();

    @Message("登记")
    String add();

    @Message("暂停")
    String suspend();

    @Message("检查未通过的日期")
    String suspendOn();

    @Message("培训")
    String trainings();

    @Message("还没有培训记录")
    String noTrainings();

    @Message("培训代码")
    String trainingCode();

    @Message("日期")
    String takenOn();

    @Message("结果")
    String result();

    @Message("通过")
    String passed();

    @Message("未通过")
    String failed();

    @Message("登记培训")
    String addTraining();

    @Message("带教")
    String mentoring();

    @Message("带教人")
    String mentor();

    @Message("带教学员")
    String trainees();

    @Message("没有带教关系")
    String noMentoring();

    @Message(
            "{#switch it}{#case 'certificate'}证书已登记。{#case 'training'}培训已登记。{#case 'suspension'}证书已暂停。{#else}{/switch}")
    String told(String it);

    @Message("多少天内到期")
    String days();

    @Message("包括已经到期的；由主管与本人安排续期。")
    String endingHint();

    @Message("这段时间内没有到期的证书")
    String noEnding();

    @Message("可以把天数改大再查。")
    String noEndingHint();

    @Message("由谁督促")
    String leaders();

    @Message("{count} 张证书即将或已经到期")
    String todoEnding(long count);

    @Message("最早的在 {day} 到期，请安排续期")
    String todoEndingHint(String day);
}
