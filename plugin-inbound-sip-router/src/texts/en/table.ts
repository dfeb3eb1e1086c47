/** English texts of the table. */
export const table = {};
