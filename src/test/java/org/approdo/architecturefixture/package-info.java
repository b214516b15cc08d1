/**
 * Code that breaks the rules on purpose, one package per rule, so that the architecture test can show that each rule
 * goes red. {@code Forbidden} code must be reported, {@code Allowed} code must not.
 */
package org.approdo.architecturefixture;
