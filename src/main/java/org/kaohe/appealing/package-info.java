/** Objections to a decision: who may raise them, who judges, independent by construction, and what comes of it. */
package org.kaohe.appealing;
