/** A plan as people read it: what, field by field old → new, in order, with what costs money marked. */
import type { Paint } from 'command-line';
import { titleOf, type FieldValue, type Fields, type ResourceId } from '../resources/resource';
import type { Change, Plan } from './plan';

const SIGNS = { create: '+', change: '~', remove: '-' } as const;

export function renderPlan(plan: Plan, paint: Paint): string {
  const width = Math.max(0, ...plan.changes.map(({ kind }) => kind.length));
  const lines = plan.changes.flatMap((change) => renderChange(change, width, paint));
  const parts = [lines, renderUnmanaged(plan, paint), renderNotCompared(plan)];
  return [...parts, [renderSummary(plan, paint)]]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function renderChange(change: Change, width: number, paint: Paint): string[] {
  const colour = { create: paint.green, change: paint.yellow, remove: paint.red }[change.verb];
  const head = `${SIGNS[change.verb]} ${change.verb} ${change.kind.padEnd(width)}  ${titleOf(change)}`;
  return [
    colour(head),
    ...renderFields(change),
    ...(change.costs === undefined ? [] : [paint.bold(`    $ ${change.costs}`)]),
    ...(change.gap === undefined ? [] : [paint.red(`    ! ${change.gap}`)]),
    ...(change.warning === undefined ? [] : [paint.red(`    ! ${change.warning}`)]),
  ];
}

function renderFields({ verb, kind, before, after }: Change): string[] {
  if (verb === 'remove') return [];
  const fields = after ?? {};
  const names = Object.keys(fields).filter(
    (name) => verb === 'change' || isWorthShowing(fields, name),
  );
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = names.map((name) => {
    const value = show(fields[name]);
    const old = verb === 'change' ? `${show(before?.[name])} → ` : '';
    return `    ${name.padEnd(width)}  ${old}${value}`;
  });
  return kind === 'credential' ? [...lines, '    password  from its source'] : lines;
}

/** A new resource shows what was asked for, not each thing it is without. */
function isWorthShowing(fields: Fields, name: string): boolean {
  const value = fields[name];
  return value !== null && value !== false;
}

function show(value: FieldValue | undefined): string {
  return value === null || value === undefined ? '(none)' : String(value);
}

function renderUnmanaged({ unmanaged }: Plan, paint: Paint): string[] {
  if (unmanaged.length === 0) return [];
  const width = Math.max(...unmanaged.map(({ kind }) => kind.length));
  return [
    'Not declared, left alone:',
    ...unmanaged.map((each) =>
      paint.dim(`  ${each.kind.padEnd(width)}  ${titleOf(each)}  ${each.sid}`),
    ),
  ];
}

function renderNotCompared({ notCompared }: Plan): string[] {
  if (notCompared.length === 0) return [];
  const names = notCompared.map((id: ResourceId) => titleOf(id));
  const shown = names.slice(0, MAX_NAMES).join(', ');
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return [`Passwords cannot be compared: ${shown}${more}. To set one: client rotate.`];
}

/** More names than that in one line help nobody. */
const MAX_NAMES = 8;

function renderSummary({ changes }: Plan, paint: Paint): string {
  if (changes.length === 0)
    return paint.green('Nothing to do: the account agrees with the declaration.');
  const count = (verb: Change['verb']): number =>
    changes.filter((change) => change.verb === verb).length;
  const costly = changes.filter(({ costs }) => costs !== undefined).length;
  const parts = [
    `${count('create')} to create`,
    `${count('change')} to change`,
    `${count('remove')} to remove`,
    ...(costly === 0 ? [] : [`${costly} cost money`]),
  ];
  return `${parts.join(', ')}.`;
}
