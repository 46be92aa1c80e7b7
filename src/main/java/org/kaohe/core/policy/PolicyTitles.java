package org.kaohe.core.policy;

import java.util.Map;

/** Port: what policies are called. */
public interface PolicyTitles {
    /** Titles by code, in order of the codes. */
    Map<PolicyCode, Text> all();

    /** The title of a policy; of one nobody knows its code. */
    default Text of(PolicyCode code) {
        return all().getOrDefault(code, new Text(code.value(), code.value()));
    }
}
