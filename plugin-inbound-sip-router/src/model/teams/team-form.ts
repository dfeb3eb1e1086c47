/** Members of a team in a form, in the order of the team. */
import { recordOf, type JsonRecord } from 'route-table';
import { recordsIn } from '../plans/records';
import type { RowForm } from '../router-state';

/** Those that the order does not name come last. */
export function orderedMembers(form: RowForm): readonly JsonRecord[] {
  const members = recordsIn(form['members']);
  const order: readonly unknown[] = Array.isArray(form['order']) ? form['order'] : [];
  const named = order.flatMap((id) => members.filter((member) => member['id'] === id));
  return [...named, ...members.filter((member) => !named.includes(member))];
}

/** An order that is written apart is written again; otherwise the members are in their order. */
export function orderOf(form: RowForm, members: readonly JsonRecord[]) {
  return form['order'] === undefined ? undefined : members.map(({ id }) => id ?? '');
}

/** A form of a team, as far as it can be read as one: whoever is typed half is left out. */
export function teamIn(form: RowForm): JsonRecord {
  return recordOf([
    ...Object.entries(form).filter(([name]) => name !== 'members'),
    ['members', orderedMembers(form)],
  ]);
}
