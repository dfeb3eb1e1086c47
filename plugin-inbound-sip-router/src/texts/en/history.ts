/** English texts of the history. */
export const history = {};
