/** Work that takes long: which running program does it, and what interrupts it without ending it. */
package org.kaohe.core.work;
