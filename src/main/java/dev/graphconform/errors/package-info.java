/** The base class of exceptions for mistakes of the user, which every package may throw. Uses no other package. */
package dev.graphconform.errors;
