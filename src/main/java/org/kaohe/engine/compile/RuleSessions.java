package org.kaohe.engine.compile;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kaohe.core.policy.Phase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.Agenda;

/**
 * The sessions of a rule base, lent one for each person and used again. The rules of a base never change: told so, Drools
 * spares the stores by class it keeps otherwise. Its option for sessions on one thread is not for us, because it keeps the
 * facts of a firing in the rule, which all sessions of the base share.
 */
public final class RuleSessions {

    private final KieSessionsPool pool;

    RuleSessions(Model model) {
        pool = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED)
                .newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    }

    /** An empty session; {@code dispose} gives it back, {@code destroy} ends it. */
    public KieSession lend() {
        return pool.newKieSession();
    }

    /**
     * Fires the rules phase by phase: what a rule derives is seen by later phases, and an earlier one does not come back.
     *
     * @param most firings after which it stops
     * @return how many fired
     */
    public static int fire(KieSession session, int most) {
        Agenda agenda = session.getAgenda();
        Phase[] phases = Phase.values();
        for (int last = phases.length - 1; last >= 0; last--) {
            agenda.getAgendaGroup(phases[last].group()).setFocus();
        }
        return session.fireAllRules(most);
    }
}
