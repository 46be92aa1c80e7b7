/** Lists that are told a part at a time. Knows the JDK only. */
package org.kaohe.core.page;
