/**
 * The one way into the compiler: text becomes our own tree of rules, or is refused with its place. Then the compiled
 * classes are read against an allow-list before they are loaded. Drools never sees a text a person wrote.
 */
package org.kaohe.engine.guard;
