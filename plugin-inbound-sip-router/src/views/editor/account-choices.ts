/** Which fields can be filled from what the account has, and with what. */
import type { AccountDestinations } from 'admin-contract';
import type { ScreenType } from '../../model/screen-type';
import type { Choice } from '../choices/find-choices';
import type { FieldPath } from './form-fields';

export type AccountPart = 'flows' | 'workflows' | 'apps' | 'sipDomains' | 'numbers';

export interface AccountChoice extends Choice {
  /** What a value of it is, if it is not of the type that the form has. */
  readonly screenType?: ScreenType;
}

/** The types whose value is something that the account has. */
const PART_OF_TYPE: Readonly<Partial<Record<ScreenType, AccountPart>>> = {
  'studio-flow': 'flows',
  enqueue: 'workflows',
  'dial-application': 'apps',
};

export function accountPartOf(
  path: FieldPath,
  type: ScreenType | undefined,
): AccountPart | undefined {
  switch (path.join('.')) {
    case 'destination':
      return type && PART_OF_TYPE[type];
    case 'domain':
      return 'sipDomains';
    case 'options.workflow':
      return 'workflows';
    case 'options.callerId':
      return 'numbers';
    default:
      return undefined;
  }
}

/** By name; names that occur more than once are told apart by their SIDs. */
export function accountChoices(
  destinations: AccountDestinations,
  part: AccountPart,
): readonly AccountChoice[] {
  const rows = rowsOf(destinations, part);
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows
    .map(({ sid, name, ...choice }) => ({
      ...choice,
      name: name === '' ? sid : counts.get(name) === 1 ? name : `${name} (${sid})`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What values of other types could be: whoever knows the name does not have to know the type. */
export function choicesOfOtherTypes(
  destinations: AccountDestinations,
  type: ScreenType | undefined,
  types: readonly ScreenType[],
  names: Readonly<Record<ScreenType, string>>,
): readonly AccountChoice[] {
  return types.flatMap((other) => {
    const part = other === type ? undefined : PART_OF_TYPE[other];
    if (!part) return [];
    const detail = names[other];
    return accountChoices(destinations, part).map((each) => ({
      ...each,
      detail,
      screenType: other,
    }));
  });
}

interface Row extends Choice {
  readonly sid: string;
}

function rowsOf(destinations: AccountDestinations, part: AccountPart): readonly Row[] {
  switch (part) {
    case 'flows':
      return destinations.flows.map(({ sid, name, webhookUrl: value }) => ({ sid, name, value }));
    case 'workflows':
    case 'apps':
      return destinations[part].map(({ sid, name }) => ({ sid, name, value: sid }));
    case 'sipDomains':
      return destinations.sipDomains.map(({ sid, label }) => ({ sid, name: label, value: label }));
    case 'numbers':
      return destinations.numbers.map(({ sid, number, name }) => ({
        sid,
        name: number,
        value: number,
        ...(name !== '' && name !== number && { detail: name }),
      }));
  }
}
