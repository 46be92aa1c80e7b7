/**
 * The vocabulary: every fact a rule file may match and every action it may take. What is not here, a rule cannot say.
 * To add a fact or an action: a record or method here, a line in the capability manifest, a rendering in the messages.
 */
package org.kaohe.core.fact;
