/**
 * From our own rules to a loaded Drools rule base: print canonical DRL, compile it, read the classes against the
 * allow-list, load them in a loader that sees nothing else.
 */
package org.kaohe.engine.compile;
