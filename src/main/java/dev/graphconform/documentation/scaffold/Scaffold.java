package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Example;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.UnusablePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the files that a suite for a page begins with. */
public final class Scaffold {
    private Scaffold() {}

    /**
     * The files, features first.
     *
     * @param taken names of rules and examples that the suite must not use, since it runs beside them
     * @throws UnusablePage if the page has no example, as that of a resource
     */
    public static List<ScaffoldFile> of(Page page, Set<String> taken) {
        if (page.examples().isEmpty()) {
            throw new UnusablePage(page.name() + " has no example, so there is nothing to send; name the page of a call");
        }
        Map<Example, String> names = new LinkedHashMap<>(ExampleNames.of(page));
        names.replaceAll((example, name) -> taken.contains(name) ? name + "_2" : name);
        List<ScaffoldFile> files = new ArrayList<>();
        page.examples().forEach(example -> files.add(ExampleFeature.of(page, example, names.get(example))));
        files.add(new ScaffoldFile("catalogue.yaml", new CatalogueStub(page, names, taken).text()));
        return files;
    }
}
