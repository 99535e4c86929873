package dev.graphconform.report.allure;

import io.qameta.allure.model.TestResult;
import java.util.Map;
import java.util.Optional;

/**
 * A test as Allure knows it, with the content of its attachments.
 *
 * @param result the test; names its attachments by file. Allure shows message and trace as HTML, so they are escaped in
 *     it
 * @param message the message without that escaping, for Allure's trees, which show it as text; empty when the test
 *     passed
 * @param attachments the texts of its attachments by file
 */
record AllureTest(TestResult result, Optional<String> message, Map<String, String> attachments) {}
