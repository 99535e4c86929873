package dev.graphconform.report.allure;

import io.qameta.allure.model.TestResult;
import java.util.Optional;

/**
 * A test as Allure knows it, with the content of its one attachment.
 *
 * @param result the test; names its attachment by file. Allure shows message and trace as HTML, so they are escaped
 *     in it
 * @param message the message without that escaping, for Allure's trees, which show it as text; empty when the test
 *     passed
 * @param exchanges the requests and answers as text; empty when nothing was sent
 */
record AllureTest(TestResult result, Optional<String> message, Optional<String> exchanges) {}
