/**
 * Proves that every check of the kit can fail: runs all features against each deviation of the simulator and asks that
 * the right rule fails, for the right reason, and that nothing else does; and against each liberty that a conformant
 * service may take, where nothing may fail. The faithful simulator is judged over the network, as any target is; its
 * deviating copies are handed the same bytes in the same process.
 */
package dev.graphconform.proof;
