/**
 * Requests in the making: what the page says of a create request, written for the people and apps of the target, and
 * bent where a rule wants it broken. Knows the form of a request, sends nothing.
 */
package dev.graphconform.request;
