/**
 * Who works here, where and as what, from when until when; who leads a team; who may sign in. Use cases and ports as
 * plain classes; knows the core only.
 */
package org.kaohe.roster;
