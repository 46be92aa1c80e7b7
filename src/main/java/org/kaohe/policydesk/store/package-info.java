/** The vault in PostgreSQL: contents, submissions, versions, and who changed drafts. */
package org.kaohe.policydesk.store;
