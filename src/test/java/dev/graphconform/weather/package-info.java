/**
 * Days of a tenant: a faithful service, or one that deviates in one thing, behind a way there that throttles, breaks
 * off, answers in the service's place, and shows things late. {@link dev.graphconform.weather.TenantDayTest} says what
 * the kit may say of them.
 */
package dev.graphconform.weather;
