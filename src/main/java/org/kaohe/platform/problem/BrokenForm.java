package org.kaohe.platform.problem;

import java.util.Arrays;
import org.kaohe.core.work.Causes;

/**
 * Tells a form that cannot be taken apart, with a lone percent sign say, from a fault of ours. What takes forms apart throws
 * nothing of its own for it, so it is told by where it was thrown.
 */
final class BrokenForm {

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String ADDRESSES = "org.jboss.resteasy.reactive.common.util.URLUtils";
    private static final int NEAREST = 8;

    private BrokenForm() {}

    static boolean causedIt(Throwable failure) {
        return Causes.include(
                failure,
                each -> Arrays.stream(each.getStackTrace())
                        .limit(NEAREST)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(thrower -> thrower.startsWith(FORMS) || thrower.equals(ADDRESSES)));
    }
}
