package org.kaohe.policybook;

import org.kaohe.core.decision.Dossier;
import org.kaohe.core.problem.Place;

/**
 * One case of a {@code cases.yaml}: what is given, and what the policy is expected to say.
 *
 * @param name a sentence
 * @param place of the case in its file
 */
public record Example(String name, Dossier dossier, Expectation expected, Place place) {}
