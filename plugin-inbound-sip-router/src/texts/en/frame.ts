/** English texts of the frame. */
export const frame = {};
