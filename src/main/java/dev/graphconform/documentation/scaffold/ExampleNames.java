package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** A name for each example that can be a tag and is its own: the request's where the page gives a good one. */
final class ExampleNames {
    private ExampleNames() {}

    static Map<PageExample, String> of(Page page) {
        Map<PageExample, String> names = new IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (PageExample pageExample : page.pageExamples()) {
            String printed =
                    pageExample.name().replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_+|_+$", "");
            String name = printed.isEmpty() ? Slug.of(pageExample.title(), 60).replace('-', '_') : printed;
            String unique = name.isEmpty() || !taken.add(name) ? name + "_" + pageExample.number() : name;
            taken.add(unique);
            names.put(pageExample, unique);
        }
        return names;
    }
}
