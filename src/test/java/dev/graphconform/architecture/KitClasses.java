package dev.graphconform.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The kit's own compiled classes, without its tests. */
final class KitClasses {
    static final String ROOT = "dev.graphconform";
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private KitClasses() {}
}
