/** Whose version is taken. */
export type Side = 'mine' | 'theirs';
