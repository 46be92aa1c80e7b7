/**
 * The rule engine: a policy content becomes an appraiser ({@link org.kaohe.engine.Engine}), an appraiser turns a dossier
 * into a verdict with its trace. The only packages that know Drools are this one and those below it.
 */
package org.kaohe.engine;
