/**
 * Sample data: a department of six teams and 120 people with four quarters of observations, all made up. The same on
 * every machine and on every day. Loaded through the same use cases as everything else; nothing else depends on it.
 */
package org.kaohe.platform.sample;
