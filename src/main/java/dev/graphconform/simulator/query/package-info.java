/**
 * The query options of OData, as far as Graph documents them for what the simulator serves: each is obeyed or refused,
 * none is passed over. Start at {@link dev.graphconform.simulator.query.QueryRules}.
 */
package dev.graphconform.simulator.query;
