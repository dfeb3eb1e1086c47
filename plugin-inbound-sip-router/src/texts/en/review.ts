/** English texts of the review. */
export const review = {};
