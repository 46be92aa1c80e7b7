package org.kaohe.platform.security;

import io.smallrye.config.ConfigMapping;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kaohe.core.people.Role;
import org.kaohe.roster.ExternalAccounts.Visitor;

/** How the claims of an identity provider are read. */
@ConfigMapping(prefix = "kaohe.oidc")
interface OidcClaims {

    /** The claim that gives a new account its name. */
    String nameClaim();

    /** The claim that lists what the person is; parts of a path are separated by {@code /}. */
    String rolesClaim();

    /** The claim that holds the staff number; the person is not on the staff without it. */
    String staffNoClaim();

    /** By role, for example {@code hr-editor}: the values of which one gives it. A role not named here: {@code kaohe-} and its code. */
    Map<String, List<String>> roles();

    default Visitor visitor(JsonWebToken token) {
        String name = text(token, nameClaim()).orElse(token.getSubject()).toLowerCase(Locale.ROOT);
        return new Visitor(
                token.getIssuer() + " " + token.getSubject(),
                name,
                rolesOf(values(token, rolesClaim())),
                text(token, staffNoClaim()));
    }

    private Set<Role> rolesOf(Set<String> values) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (values.stream().anyMatch(giving(role)::contains)) {
                found.add(role);
            }
        }
        return found;
    }

    /** Environment variables write the name of a role with dots. */
    private List<String> giving(Role role) {
        return Optional.ofNullable(roles().get(role.code()))
                .or(() -> Optional.ofNullable(roles().get(role.code().replace('-', '.'))))
                .orElse(List.of("kaohe-" + role.code()));
    }

    private static Optional<String> text(JsonWebToken token, String path) {
        return values(token, path).stream().filter(each -> !each.isBlank()).findFirst();
    }

    private static Set<String> values(JsonWebToken token, String path) {
        String[] steps = path.split("/", -1);
        Object value = token.getClaim(steps[0]);
        for (int each = 1; each < steps.length; each++) {
            value = value instanceof JsonObject object ? object.get(steps[each]) : null;
        }
        Set<String> texts = new TreeSet<>();
        collect(value, texts);
        return texts;
    }

    private static void collect(Object value, Set<String> texts) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> collect(each, texts));
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(each, texts));
        } else if (value instanceof JsonString string) {
            texts.add(string.getString());
        } else if (value != null) {
            texts.add(value.toString());
        }
    }
}
