/** What is kept of people, why and how long; their right to see, correct and be forgotten; forgetting in time by itself. */
package org.kaohe.privacy;
