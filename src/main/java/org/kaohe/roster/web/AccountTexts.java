package org.kaohe.roster.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kaohe.core.people.Role;

/** The words of the pages about accounts in Chinese; in English in {@code messages/accounts_en.properties}. */
@MessageBundle("accounts")
interface AccountTexts {
    @Message("我的账号")
    String mine();

    @Message("账号")
    String name();

    @Message("工号")
    String staffNo();

    @Message("不对应员工")
    String noStaff();

    @Message("角色")
    String roles();

    @Message(
            "{#switch it}{#case HR_EDITOR}人力资源编辑{#case HR_APPROVER}人力资源审批{#case MANAGER}主管{#case AUDITOR}审计{#case EMPLOYEE}员工{#case OPERATOR}运维{/switch}")
    String role(Role it);

    @Message("密码")
    String password();

    @Message("至少 12 个字符；修改后，其他地方的登录都会结束。")
    String passwordHint();

    @Message("修改密码")
    String changePassword();

    @Message("此账号在身份提供方登录，密码在那里修改。")
    String passwordElsewhere();

    @Message("登录")
    String sessions();

    @Message("在其他设备上忘了退出，或怀疑有人使用您的账号时，结束所有登录。")
    String sessionsHint();

    @Message("在所有设备上退出")
    String leave();

    @Message("在所有设备上退出？包括本页。")
    String leaveAsk();

    @Message("访问令牌")
    String tokens();

    @Message("供程序使用：代替密码，只有所选角色的权限，到期失效。")
    String tokensHint();

    @Message("没有令牌。")
    String noTokens();

    @Message("新建令牌")
    String newToken();

    @Message("用途")
    String label();

    @Message("写明用在哪里，例如“指标导入”。")
    String labelHint();

    @Message("权限（角色）")
    String tokenRoles();

    @Message("允许修改数据（不选则只读）")
    String mayWrite();

    @Message("有效至（含当日）")
    String expiresOn();

    @Message("生成令牌")
    String makeToken();

    @Message("令牌只显示这一次，请现在复制保存：")
    String secretOnce();

    @Message("权限")
    String may();

    @Message("只读")
    String readOnly();

    @Message("可修改")
    String writes();

    @Message("生成")
    String created();

    @Message("到期")
    String expires();

    @Message("最近使用")
    String used();

    @Message("未使用")
    String never();

    @Message("状态")
    String state();

    @Message("{at} 已吊销")
    String revoked(String at);

    @Message("已到期")
    String over();

    @Message("吊销")
    String revoke();

    @Message("吊销令牌 {label}")
    String revokeOf(String label);

    @Message("吊销后，使用它的程序立即无法访问。确定吊销？")
    String revokeAsk();

    @Message("账号")
    String title();

    @Message("账号或工号")
    String nameOrStaffNo();

    @Message("没有符合条件的账号")
    String none();

    @Message("放宽条件再查询。")
    String noneHint();

    @Message("可登录")
    String enabled();

    @Message("已锁定")
    String locked();

    @Message("须先修改密码")
    String mustChange();

    @Message("身份提供方")
    String external();

    @Message("示例")
    String sample();

    @Message("新建账号")
    String create();

    @Message("给程序用的账号不填工号，再为其生成令牌。")
    String createHint();

    @Message("工号（员工本人的账号填写）")
    String staffNoOptional();

    @Message("初始密码")
    String firstPassword();

    @Message("至少 12 个字符；本人首次登录须先修改。")
    String firstPasswordHint();

    @Message("新建")
    String createNow();

    @Message("人力资源的角色由人力资源审批人授予，其余由运维授予；不能修改自己的角色。改动后该账号的登录会结束。")
    String rolesHint();

    @Message("修改该账号的角色？")
    String rolesAsk();

    @Message("保存")
    String save();

    @Message("设置新的初始密码，本人登录后须修改；该账号的登录会结束。")
    String resetHint();

    @Message("重设密码")
    String reset();

    @Message("登录权限")
    String access();

    @Message("锁定后立即不能登录，已有的登录结束；解锁后使用原来的密码。")
    String accessHint();

    @Message("锁定")
    String lock();

    @Message("锁定该账号？已有的登录立即结束。")
    String lockAsk();

    @Message("解锁")
    String unlock();

    @Message("结束其所有登录")
    String end();

    @Message("结束该账号的所有登录？")
    String endAsk();

    @Message("对应员工")
    String owner();

    @Message("决定该账号能看到谁的结果为“我的”，以及不能裁定哪些申诉。")
    String ownerHint();

    @Message("员工的令牌由本人在“我的账号”中生成；这里只能查看和吊销。")
    String tokensOfPerson();
}
