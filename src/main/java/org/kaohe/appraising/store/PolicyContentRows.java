package org.kaohe.appraising.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.kaohe.appraising.PolicyVault;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/** The policy contents that were ever used. */
@ApplicationScoped
class PolicyContentRows implements PanacheRepositoryBase<PolicyContentRow, PolicyContentRow.Key>, PolicyVault {

    @Override
    @Transactional
    public Optional<PolicyContent> content(PolicyCode policy, String hash) {
        return findByIdOptional(new PolicyContentRow.Key(policy.value(), hash))
                .map(row -> new PolicyContent(policy, ZippedFiles.unzip(row.files)));
    }

    /** Keeps a content and gives its version: a number for a FINAL run, for a preview perhaps none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Integer keep(PolicyContent content, RunMode mode, Instant at) {
        String policy = content.code().value();
        insert(content, policy, at);
        if (mode == RunMode.FINAL) {
            number(policy, content.hash());
        }
        return (Integer) getEntityManager()
                .createNativeQuery(
                        "SELECT version FROM policy_content WHERE policy = :policy AND hash = :hash", Integer.class)
                .setParameter("policy", policy)
                .setParameter("hash", content.hash())
                .getSingleResult();
    }

    private void insert(PolicyContent content, String policy, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO policy_content (policy, hash, files, first_used_at)
                        VALUES (:policy, :hash, :files, :at) ON CONFLICT DO NOTHING""")
                .setParameter("policy", policy)
                .setParameter("hash", content.hash())
                .setParameter("files", ZippedFiles.zip(content.files()))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Held to the end of the transaction: two FINAL runs of a policy cannot be queued in the same moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(PolicyCode policy) {
        getEntityManager()
                .createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext(:name))) AS held")
                .setParameter("name", "policy " + policy)
                .getSingleResult();
    }

    private void number(String policy, String hash) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE policy_content
                        SET version = (SELECT coalesce(max(version), 0) + 1 FROM policy_content WHERE policy = :policy)
                        WHERE policy = :policy AND hash = :hash AND version IS NULL""")
                .setParameter("policy", policy)
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
