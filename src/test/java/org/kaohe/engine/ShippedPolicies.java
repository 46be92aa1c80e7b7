package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.RulesFolder;

/** The policies under {@code rules/}, compiled once for all tests, and changed copies of them. */
public final class ShippedPolicies {

    private static final Engine ENGINE = new Engine();
    private static final Map<String, Appraiser> BUILT = new ConcurrentHashMap<>();

    private ShippedPolicies() {}

    public static Appraiser appraiser(String code) {
        return BUILT.computeIfAbsent(code, each -> {
            Built built = ENGINE.build(content(each));
            assertThat(built.appraiser()).as(() -> built.problems().toString()).isPresent();
            return built.appraiser().orElseThrow();
        });
    }

    static PolicyContent content(String code) {
        return new RulesFolder(Path.of("rules"))
                .read(new PolicyCode(code))
                .content()
                .orElseThrow();
    }

    public static Built build(PolicyContent content) {
        return ENGINE.build(content);
    }

    /** The same policy with one file written differently. */
    public static PolicyContent changed(String code, String file, UnaryOperator<String> change) {
        return changed(content(code), file, change);
    }

    static PolicyContent changed(PolicyContent content, String file, UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>(content.files());
        String before = content.text(file);
        String after = change.apply(before);
        assertThat(after).as("the change of " + file).isNotEqualTo(before);
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return new PolicyContent(content.code(), files);
    }
}
