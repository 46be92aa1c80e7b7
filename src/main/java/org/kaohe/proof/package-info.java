/**
 * Packs that prove decisions away from the service: making one from what the features keep, and verifying one with
 * nothing but the program. Reads decisions, versions and the journal through their ports; changes nothing of theirs.
 */
package org.kaohe.proof;
