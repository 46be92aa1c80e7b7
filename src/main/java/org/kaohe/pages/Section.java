package org.kaohe.pages;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.people.Role;
import org.kaohe.core.policy.Text;

/** The entries of the menu, in its order: who sees each one, and where it leads. A page that exists has its line here. */
public enum Section {
    HOME(Group.TODAY, "/", "首页", "Home", Role.values()),
    MY_RESULTS(Group.MINE, "/my/results", "我的结果", "My results", Role.values()),
    MY_APPEALS(Group.MINE, "/my/appeals", "我的申诉", "My appeals", Role.values()),
    MY_NOTICES(Group.MINE, "/my/notices", "我的通知", "My notices", Role.values()),
    MY_DATA(Group.MINE, "/my/data", "我的信息", "My data", Role.values()),
    MY_ACCOUNT(Group.MINE, "/my/account", "我的账号", "My account", Role.values()),
    POLICIES(Group.POLICIES, "/policies", "制度列表", "Policies", Role.values()),
    RUNS(Group.APPRAISAL, "/runs", "考核运行", "Runs", Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR, Role.OPERATOR),
    RESULTS(Group.APPRAISAL, "/results", "考核结果", "Results", Section.reading()),
    BONUS(Group.APPRAISAL, "/bonus", "奖金表", "Bonus sheet", Section.office()),
    PUBLICATIONS(Group.APPRAISAL, "/publications", "结果公布", "Publication", Section.office()),
    APPEALS(Group.APPRAISAL, "/appeals", "申诉处理", "Appeals", Section.office()),
    CHECKLISTS(Group.OBSERVING, "/checklists", "现场检查", "Inspections", Section.observing()),
    TEAM_SHEET(Group.OBSERVING, "/team-sheet", "团队评分表", "Team sheet", Section.observing()),
    IMPORTS(Group.OBSERVING, "/imports", "批量导入", "Import", Section.observing()),
    OBSERVATIONS(Group.OBSERVING, "/observations", "观察记录", "Observations", Section.answering()),
    COMPLETENESS(Group.OBSERVING, "/completeness", "依据完整性", "Completeness", Section.answering()),
    CAPABILITIES(Group.POLICIES, "/capabilities", "规则词汇", "Rule vocabulary", Section.office()),
    PROPOSALS(Group.MATTERS, "/proposals", "建议与旁注", "Proposals", Section.answering()),
    CASES(Group.MATTERS, "/cases", "个案", "Cases", Section.answering()),
    PEOPLE(Group.MATTERS, "/people", "人员档案", "People", Section.answering()),
    STATISTICS(Group.RECORD, "/statistics", "统计分析", "Statistics", Section.answering()),
    SAMPLES(Group.RECORD, "/samples", "审计抽样", "Audit samples", Role.AUDITOR),
    REPLAYS(Group.RECORD, "/replays", "重放核验", "Replays", Role.AUDITOR),
    PRIVACY(Group.RECORD, "/privacy", "个人信息", "Personal data", Section.office()),
    ACCOUNTS(Group.RECORD, "/accounts", "账号", "Accounts", Role.OPERATOR, Role.HR_APPROVER),
    JOURNAL(Group.RECORD, "/journal", "操作记录", "Journal", Section.office());

    /** Entries that belong together, under one heading. */
    public enum Group {
        TODAY("工作台", "Today"),
        MINE("个人", "Mine"),
        POLICIES("考核制度", "Policies"),
        OBSERVING("观察记录", "Observations"),
        APPRAISAL("考核", "Appraisal"),
        MATTERS("人员与事项", "People and matters"),
        RECORD("记录与审计", "Record and audit");

        private final String zh;
        private final String en;

        Group(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String title(Locale language) {
            return new Text(zh, en).in(language);
        }
    }

    private final Group group;
    private final String path;
    private final String zh;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final Set<Role> roles;

    Section(Group group, String path, String zh, String en, Role... roles) {
        this.group = group;
        this.path = path;
        this.zh = zh;
        this.en = en;
        this.roles = roles.length == 0 ? Set.of() : EnumSet.of(roles[0], roles);
    }

    public Group group() {
        return group;
    }

    public String path() {
        return path;
    }

    public String title(Locale language) {
        return new Text(zh, en).in(language);
    }

    boolean isFor(Set<Role> caller) {
        return caller.stream().anyMatch(roles::contains);
    }

    private static Role[] office() {
        return new Role[] {Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR};
    }

    private static Role[] observing() {
        return new Role[] {Role.MANAGER, Role.HR_EDITOR, Role.HR_APPROVER};
    }

    private static Role[] answering() {
        return new Role[] {Role.MANAGER, Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR};
    }

    private static Role[] reading() {
        return new Role[] {Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER, Role.AUDITOR, Role.EMPLOYEE};
    }
}
