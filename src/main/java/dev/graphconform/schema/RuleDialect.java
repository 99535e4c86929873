package dev.graphconform.schema;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;

/** JSON Schema 2020-12 with {@value #RULE_KEYWORD}: formats are asserted, an unknown keyword is refused. */
final class RuleDialect {

    static final String RULE_KEYWORD = "x-rule";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(RULE_KEYWORD))
            // a misspelt keyword would switch a check off in silence
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();

    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private RuleDialect() {}

    static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaRegistryConfig(CONFIG));
    }
}
