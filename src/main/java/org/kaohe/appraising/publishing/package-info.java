/** Telling people their results: in waves, with deadlines; who has received theirs. Nobody reads the own result before. */
package org.kaohe.appraising.publishing;
