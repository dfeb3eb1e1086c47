/** English texts of the conflicts. */
export const conflicts = {};
