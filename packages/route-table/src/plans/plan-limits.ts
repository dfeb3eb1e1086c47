/** Limits of call plans. */

/** Steps of one plan: their ids have to fit into one URL of the router's own. */
export const MAX_STEPS = 20;

/** Plans, or caller lists, of one table (assumed: far more than anybody has). */
export const MAX_PLANS = 1_000;
