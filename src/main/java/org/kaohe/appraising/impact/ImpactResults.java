package org.kaohe.appraising.impact;

/** Port: a result as the text it is stored as, and back. */
public interface ImpactResults {

    String write(ImpactResult result);

    ImpactResult read(String text);
}
