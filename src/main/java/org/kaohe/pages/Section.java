package org.kaohe.pages;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.people.Role;
import org.kaohe.core.policy.Text;

/** The entries of the menu, in its order: who sees each one, and where it leads. A page that exists has its line here. */
public enum Section {
    HOME(Group.TODAY, "/", "首页", "Home", Role.values()),
    POLICIES(Group.POLICIES, "/policies", "制度列表", "Policies", Role.values()),
    RUNS(Group.APPRAISAL, "/runs", "考核运行", "Runs", Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR, Role.OPERATOR),
    RESULTS(Group.APPRAISAL, "/results", "考核结果", "Results", Section.reading()),
    CAPABILITIES(Group.POLICIES, "/capabilities", "规则词汇", "Rule vocabulary", Section.office()),
    PROPOSALS(Group.MATTERS, "/proposals", "建议与旁注", "Proposals", Section.handling()),
    CASES(Group.MATTERS, "/cases", "个案", "Cases", Section.handling()),
    PEOPLE(Group.MATTERS, "/people", "人员档案", "People", Section.handling()),
    JOURNAL(Group.RECORD, "/journal", "操作记录", "Journal", Section.office());

    /** Entries that belong together, under one heading. */
    public enum Group {
        TODAY("工作台", "Today"),
        POLICIES("考核制度", "Policies"),
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

    private static Role[] handling() {
        return new Role[] {Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER, Role.AUDITOR};
    }

    private static Role[] reading() {
        return new Role[] {Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER, Role.AUDITOR, Role.EMPLOYEE};
    }
}
