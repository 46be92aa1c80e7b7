/** The commands that need no server and no database: check a rules folder, try one case. Plain text or JSON in UTF-8. */
package org.kaohe.platform.command;
