/** Finds emergency addresses that are left blank: taking one away needs the word `null`. Pure. */
import { isMap, isScalar, visit, type Document } from 'yaml';
import type { Issue } from '../issue';

const KEY = 'emergencyAddress';

/** To YAML a blank means null as well, and is easily left behind by an edit. */
export function blankEmergencyAddresses(document: Document): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Pair: (_, { key, value }, ancestors) => {
      if (!isScalar(key) || key.value !== KEY) return;
      const isBlank =
        value === null || (isScalar(value) && value.value === null && !isWord(value.source));
      if (!isBlank) return;
      const path = ancestors.flatMap((each, at) => {
        if (!isMap(each)) return [];
        const inner = ancestors[at + 1];
        const pair = each.items.find((item) => item === inner);
        return isScalar(pair?.key) ? [String(pair.key.value)] : [];
      });
      issues.push({
        code: 'emergency-address-blank',
        path: [...path, KEY],
        message:
          'emergencyAddress is blank: name an address, write null to take the emergency address away, or remove the line to leave it as it is.',
      });
    },
  });
  return issues;
}

function isWord(source: string | undefined): boolean {
  return /^null$/i.test(source ?? '');
}
