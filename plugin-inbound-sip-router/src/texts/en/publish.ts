/** English texts of the publish. */
export const publish = {};
