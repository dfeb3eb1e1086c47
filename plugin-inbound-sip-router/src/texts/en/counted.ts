/** Numbers as English writes them: 4,990 changes, 1 change. */

/** 10,000 reads better than 10000. */
export const grouped = (count: number): string => count.toLocaleString('en');

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
