/** English texts of the editor. */
export const editor = {};
