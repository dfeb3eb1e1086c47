/** What a changed row is called in a sentence. */
import type { ChangedRow } from '../../model/change-words';
import type { Texts } from '../../texts/texts';

/** `100 on acme`, `Default route`, `Numbering`. */
export function rowName({ route, part }: ChangedRow, review: Texts['review']): string {
  if (part) return review.parts[part];
  if (!route) return review.defaultRoute;
  const { address, domain } = route;
  return domain === undefined ? address : `${address} ${review.onDomain({ domain })}`;
}
