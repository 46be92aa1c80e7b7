/**
 * The desk on which policies lie: which version of each is in service, what is wrong with the folder as it is now. Knows
 * the core and the policy book; a policy is compiled through the core's port.
 */
package org.kaohe.policydesk;
