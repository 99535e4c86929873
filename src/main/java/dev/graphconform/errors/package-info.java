/** What every part of the kit may throw: a mistake of the person who uses it. */
package dev.graphconform.errors;
