package org.kaohe.appraising.publishing;

/**
 * How far the results of a team for one policy and period are.
 *
 * @param decided complete results
 * @param provisional results that miss evidence
 * @param failed people without a result, because the evaluation failed
 * @param published of the decided and provisional ones, those already published
 * @param publishedProvisional of the provisional ones
 * @param acknowledged of the published ones
 */
public record TeamReadiness(
        String team,
        int decided,
        int provisional,
        int failed,
        int published,
        int publishedProvisional,
        int acknowledged) {

    /** Complete results that wait for publication. */
    public int ready() {
        return decided - (published - publishedProvisional);
    }

    /** Provisional ones that do. */
    public int readyProvisional() {
        return provisional - publishedProvisional;
    }
}
