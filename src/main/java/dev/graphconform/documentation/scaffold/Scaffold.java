package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
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
     * @throws InvalidPageException if the page has no example, as that of a resource
     */
    public static List<ScaffoldFile> of(Page page, Set<String> taken) {
        if (page.pageExamples().isEmpty()) {
            throw new InvalidPageException(
                    page.name() + " has no example, so there is nothing to send; name the page of a call");
        }
        Map<PageExample, String> names = new LinkedHashMap<>(ExampleNames.of(page));
        names.replaceAll((pageExample, name) -> taken.contains(name) ? name + "_2" : name);
        List<ScaffoldFile> files = new ArrayList<>();
        page.pageExamples()
                .forEach(pageExample -> files.add(ExampleFeature.of(page, pageExample, names.get(pageExample))));
        files.add(new ScaffoldFile("catalogue.yaml", new CatalogueStub(page, names, taken).text()));
        return files;
    }
}
