package org.kaohe.appraising;

import java.time.Instant;
import java.util.List;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.people.Member;

/**
 * A batch of a run, ready to be decided.
 *
 * @param dossiers of the members, in their order
 * @param position of the first member in the run, from 1
 * @param at when the decisions are made
 */
record BatchInHand(
        Run run, Appraiser appraiser, List<Member> members, List<Dossier> dossiers, int position, Instant at) {}
