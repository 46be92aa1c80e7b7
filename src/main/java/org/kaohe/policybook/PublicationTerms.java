package org.kaohe.policybook;

import java.util.Optional;
import org.kaohe.core.policy.PolicyContent;

/**
 * What a policy demands before a new version is published, as {@code publication} of a {@code policy.yaml} says.
 *
 * @param shadow whether the content has to run beside the live one first
 */
public record PublicationTerms(boolean shadow) {

    private static final PublicationTerms NONE = new PublicationTerms(false);

    /** Nothing when the policy demands nothing, or its manifest cannot be read. */
    public static PublicationTerms of(PolicyContent content) {
        byte[] yaml = content.files().get(content.code() + "/" + Manifest.FILE);
        return Optional.ofNullable(yaml)
                .flatMap(bytes -> ManifestReader.read(content.code(), bytes, new Findings()))
                .flatMap(Manifest::publication)
                .orElse(NONE);
    }

    static Optional<PublicationTerms> read(YamlItem item) {
        return item.map().map(map -> {
            boolean shadow = map.require("shadow")
                    .flatMap(each -> each.text()
                            .flatMap(text -> text.equals("required")
                                    ? Optional.of(true)
                                    : each.wrong("policy.publication.shadow", text)))
                    .isPresent();
            map.rejectOthers();
            return new PublicationTerms(shadow);
        });
    }
}
