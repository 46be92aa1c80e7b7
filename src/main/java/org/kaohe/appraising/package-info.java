/**
 * Running a policy over a period, and what comes of it: decisions, each with the trace that explains it. Use cases and
 * their ports; knows the core and the policy book. Neither the database nor HTTP is known here.
 */
package org.kaohe.appraising;
