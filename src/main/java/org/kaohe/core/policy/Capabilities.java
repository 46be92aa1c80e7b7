package org.kaohe.core.policy;

import java.util.List;

/**
 * The capability manifest of an engine.
 *
 * @param engine version of the engine, as every decision pins it
 * @param all in the order of the manifest: each fact before its properties
 */
public record Capabilities(String engine, List<Capability> all) {
    public Capabilities {
        all = List.copyOf(all);
    }
}
