/**
 * The journal: everything that changed, in one append-only chain, each entry hashing the one before. Reading, checking
 * and erasing personal fields; the entries themselves come from the features through the core's port.
 */
package org.kaohe.journal;
