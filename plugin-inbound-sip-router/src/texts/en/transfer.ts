/** English texts of the transfer. */
export const transfer = {};
