/**
 * Policies from draft to live. The desk is the folder: what is on it, what is wrong with it, changing its files. The vault
 * is the database: what was submitted, approved, and published for which periods. Knows the core and the policy book; a
 * policy is compiled through the core's port.
 */
package org.kaohe.policydesk;
