/**
 * The Allure side of the reports: the results folder that Allure's own tools read, and the report as one page that
 * opens from disk. The only package that knows Allure; the page is made in this process from the same values as the
 * folder, without reading it back. Start at {@link dev.graphconform.report.allure.AllureReport}.
 */
package dev.graphconform.report.allure;
