/**
 * What a person has to decide: proposals of the rules, results set beside the rule's, and the cases that consecutive
 * failures open. Use cases and ports as plain classes; knows the core only. Nothing here acts by itself: it takes note of
 * what was proposed, asks for what the law asks for, and keeps who decided and why.
 */
package org.kaohe.proposing;
