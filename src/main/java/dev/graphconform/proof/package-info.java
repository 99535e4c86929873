/**
 * Mutation testing of the checks, which proves that each can fail: runs all features against each deviation of the
 * simulator and asks that the right rule fails, for the right reason, and that nothing else does; and against each
 * liberty that a conformant service may take, where nothing may fail. The faithful simulator is tested over the
 * network, as any target is; its deviating copies receive the same bytes in the same process. Start at
 * {@link dev.graphconform.proof.ProofRunner}; it uses the runner of the kit and knows nothing of the simulator, which
 * the caller brings along.
 */
package dev.graphconform.proof;
