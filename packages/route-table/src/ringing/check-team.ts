/** Checks a team as a whole: its order names its members, and cover says who replaces whom. */
import type { Team } from './team';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote, type UnknownFields } from '../findings/untrusted';
import { parseInstant } from '../hours/instant';

/** Each field on its own is good. */
export function checkTeam(fields: UnknownFields, path: Path, found: Findings): void {
  // Each field was checked.
  const team = fields as unknown as Team;
  const ids = team.members.map(({ id }) => id);
  team.order?.forEach((id, index) => {
    if (ids.includes(id)) return;
    fault(found, [...path, 'order', index], 'refers-to-nothing:members', { id: quote(id) });
  });
  const missing = ids.filter((id) => team.order && !team.order.includes(id));
  if (missing.length > 0) {
    fault(found, [...path, 'order'], 'order-incomplete', { ids: missing.map(quote) });
  }
  checkCover(team, ids, path, found);
}

function checkCover(
  { cover = [], rotation }: Team,
  ids: readonly string[],
  path: Path,
  found: Findings,
): void {
  if (cover.length > 0 && !rotation) {
    warn(found, [...path, 'cover'], 'cover-without-rotation', {});
  }
  const begin = (text: string) => parseInstant(text) ?? 0;
  cover.forEach(({ member, from, until }, index) => {
    const at: Path = [...path, 'cover', index];
    if (!ids.includes(member)) {
      fault(found, [...at, 'member'], 'refers-to-nothing:members', { id: quote(member) });
    }
    if (begin(until) <= begin(from)) fault(found, [...at, 'until'], 'ends-before-begin', {});
    const other = cover
      .slice(0, index)
      .find((one) => begin(one.from) < begin(until) && begin(from) < begin(one.until));
    if (other) warn(found, at, 'covers-overlap', { other: quote(other.id) });
  });
}
