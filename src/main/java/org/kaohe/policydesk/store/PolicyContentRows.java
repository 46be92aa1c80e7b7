package org.kaohe.policydesk.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;

/** The policy contents that were ever submitted or used. */
@ApplicationScoped
class PolicyContentRows implements PanacheRepositoryBase<PolicyContentRow, PolicyContentRow.Key>, PolicyContents {

    @Override
    @Transactional
    public Optional<PolicyContent> find(PolicyCode policy, String hash) {
        return findByIdOptional(new PolicyContentRow.Key(policy.value(), hash))
                .map(row -> new PolicyContent(policy, ZippedFiles.unzip(row.files)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(PolicyContent content, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO policy_content (policy, hash, files, first_used_at)
                        VALUES (:policy, :hash, :files, :at) ON CONFLICT DO NOTHING""")
                .setParameter("policy", content.code().value())
                .setParameter("hash", content.hash())
                .setParameter("files", ZippedFiles.zip(content.files()))
                .setParameter("at", at)
                .executeUpdate();
    }
}
