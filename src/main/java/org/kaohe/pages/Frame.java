package org.kaohe.pages;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaohe.core.people.Role;

/**
 * What the layout of a page needs to know about the caller and the place.
 *
 * @param account null for a stranger, who gets no menu
 * @param section the menu entry the page belongs to; null for none
 * @param crumbs the way from the section to the page, without the section
 * @param here path and query of the page itself; where a change of language leads back to
 * @param fragment a script asks for a part of the page
 */
public record Frame(
        Locale locale,
        String account,
        Set<Role> roles,
        Theme theme,
        Section section,
        List<Crumb> crumbs,
        String here,
        boolean fragment) {

    /** A step of the way to a page; the address is null for the page itself. */
    public record Crumb(String title, String address) {}

    /** Entries of the menu under one heading. */
    public record MenuGroup(String title, List<MenuEntry> entries) {}

    /** One entry of the menu. */
    public record MenuEntry(String title, String address, boolean current) {}

    public Frame {
        crumbs = List.copyOf(crumbs);
        roles = Set.copyOf(roles);
    }

    /** For {@code lang} and for the language switch. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }

    public boolean isChinese() {
        return "zh".equals(locale.getLanguage());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the reader is of human resources. */
    public boolean isHr() {
        return has(Role.HR_EDITOR) || has(Role.HR_APPROVER);
    }

    /** Whether the reader works on everybody's records: human resources and auditors. */
    public boolean isOffice() {
        return isHr() || has(Role.AUDITOR);
    }

    /** What the caller may open, in the order of {@link Section}. */
    public List<MenuGroup> menu() {
        return Arrays.stream(Section.Group.values())
                .map(group -> new MenuGroup(group.title(locale), entries(group)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** The first steps of the way: the group and the section itself. */
    public List<Crumb> trail() {
        if (section == null || section == Section.HOME) {
            return List.of();
        }
        String address = crumbs.isEmpty() ? null : section.path();
        return List.of(new Crumb(section.title(locale), address));
    }

    public Frame at(Section place, Crumb... way) {
        return new Frame(locale, account, roles, theme, place, List.of(way), here, fragment);
    }

    /** The template in the reader's language. */
    public TemplateInstance show(TemplateInstance template) {
        return template.setLocale(locale);
    }

    /** The words of a page, for text that is put together in Java. */
    public <T> T texts(Class<T> bundle) {
        return isChinese() ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of("en"));
    }

    private List<MenuEntry> entries(Section.Group group) {
        return Arrays.stream(Section.values())
                .filter(each -> each.group() == group && each.isFor(roles))
                .map(each -> new MenuEntry(each.title(locale), each.path(), each == section))
                .toList();
    }
}
