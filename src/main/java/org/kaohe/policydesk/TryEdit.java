package org.kaohe.policydesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;

/** Use case: what would be wrong with a draft if one of its files had this text. Nothing is stored. */
public final class TryEdit {

    private final RulesFolder folder;
    private final AppraiserBuilder builder;
    private final Newest newest;
    /** A compilation keeps a processor busy for a second; those who type at once wait for each other. */
    private final Lock one = new ReentrantLock(true);

    public TryEdit(RulesFolder folder, AppraiserBuilder builder, Newest newest) {
        this.folder = folder;
        this.builder = builder;
        this.newest = newest;
    }

    /** @param path from the rules folder */
    public List<Problem> problems(PolicyCode policy, String path, byte[] text) {
        Taken taken = folder.read(policy);
        if (taken.content().isEmpty()) {
            return taken.problems();
        }
        Map<String, byte[]> files = new TreeMap<>(taken.content().get().files());
        files.put(path, text);
        one.lock();
        try {
            var edited = new PolicyContent(policy, files);
            List<Problem> problems = new ArrayList<>(builder.build(edited).problems());
            problems.addAll(newest.outdated(edited));
            return problems;
        } finally {
            one.unlock();
        }
    }
}
