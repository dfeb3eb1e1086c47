/** English texts of the tester. */
export const tester = {};
