/** The field `access` of a table: which Flex roles have which right. */
import type { Field } from '../fields/field';
import { listField } from '../fields/list-field';
import { objectField } from '../fields/object-field';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { ADMIN_ROLE, RIGHTS, type Right } from './access';

const SOURCE = 'this project';

/** Far longer than any role in Flex. */
const MAX_ROLE_CHARACTERS = 100;

/** Roles that every Flex account has; others are named by the account (Twilio docs, flex/developer/config/roles). */
const FLEX_ROLES = [ADMIN_ROLE, 'supervisor', 'agent'];

/** No space at the ends and nothing that cannot be seen: such a name never equals that of a role. */
const ROLE = /^(?! )[^\p{C}\p{Zl}\p{Zp}]+(?<! )$/u;

const role = textField({
  name: 'access.role',
  example: 'supervisor',
  source: 'Twilio docs, flex/developer/config/roles',
  maxLength: MAX_ROLE_CHARACTERS,
  inTwiml: false,
  rules(name, path, found) {
    if (!ROLE.test(name)) {
      fault(found, path, 'not-a-role', { role: quote(name) });
      return;
    }
    const meant = FLEX_ROLES.find((known) => known === name.toLowerCase());
    if (meant !== undefined && meant !== name) {
      warn(found, path, 'role-spelling', { role: quote(name), meant: quote(meant) });
    }
  },
});

function rolesField(right: Right): Field {
  return listField({
    name: `access.${right}`,
    example: ['supervisor'],
    source: SOURCE,
    item: role,
  });
}

export const accessField = objectField({
  name: 'table.access',
  example: { view: ['supervisor'], switch: ['supervisor'] },
  source: SOURCE,
  fields: Object.fromEntries(RIGHTS.map((right) => [right, rolesField(right)])),
});
