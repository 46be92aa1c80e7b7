/**
 * Rules evaluated without being compiled: a rule tree becomes a small program of closures that runs over the facts of
 * one person and gives the same verdict and trace as the compiled rules, which a test holds it to. For what needs many
 * slightly different policies at once. Knows no Drools.
 */
package org.kaohe.engine.interpret;
