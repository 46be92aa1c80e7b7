/**
 * The frame every page stands in: menu, language, light or dark, numbers as people read them, to-dos. It knows nobody's
 * feature; a feature brings its own pages and to-dos.
 */
package org.kaohe.pages;
