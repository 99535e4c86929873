package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Example;
import dev.graphconform.documentation.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the files that a suite for a page begins with. */
public final class Scaffold {
    private Scaffold() {}

    /** The files, features first. */
    public static List<ScaffoldFile> of(Page page) {
        Map<Example, String> names = ExampleNames.of(page);
        List<ScaffoldFile> files = new ArrayList<>();
        page.examples().forEach(example -> files.add(ExampleFeature.of(page, example, names.get(example))));
        files.add(new ScaffoldFile("catalogue.yaml", new CatalogueStub(page, names).text()));
        return files;
    }
}
