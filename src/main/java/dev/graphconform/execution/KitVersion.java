package dev.graphconform.execution;

import java.util.Optional;

/** The version of the kit, as its archive says. */
public final class KitVersion {
    private KitVersion() {}

    /** The version, or {@code development} when the kit runs from its classes. */
    public static String current() {
        return Optional.ofNullable(KitVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
