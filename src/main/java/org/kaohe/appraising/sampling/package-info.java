/** Random samples of decisions for an audit, drawn so that anybody can draw them again. */
package org.kaohe.appraising.sampling;
