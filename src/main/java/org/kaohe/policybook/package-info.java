/**
 * A rules folder as objects: strict reading, tables, hashing, cases. Knows the core and the parsers of YAML and CSV;
 * knows neither Drools nor the database.
 */
package org.kaohe.policybook;
