/** Who is logged in to the Flex of the preview. */
import type { FlexUser, NewFlexUser } from 'twilio-emulator';
import type { PreviewUser } from './preview-settings';

interface Person {
  readonly key: string;
  readonly name: string;
  readonly role: NewFlexUser['role'];
  /** Attribute of the worker; without it the account's counts, then the browser's. */
  readonly language?: string;
}

/** The first is who one is at the first visit. */
const PEOPLE: readonly Person[] = [
  { key: 'ada', name: 'Ada Abbott', role: 'admin' },
  { key: 'ben', name: 'Ben Brown', role: 'admin' },
  { key: 'eva', name: 'Eva Engel', role: 'admin', language: 'de-DE' },
  { key: 'sue', name: 'Sue Stone', role: 'supervisor' },
  { key: 'amy', name: 'Amy Adams', role: 'agent' },
];

export type PersonKey = 'ada' | 'ben' | 'eva' | 'sue' | 'amy';

/** To start the local Twilio with. */
export const flexUsers: readonly NewFlexUser[] = PEOPLE.map(({ key, role }) => ({
  role,
  identity: `${key}_40example_2Ecom`,
}));

/** The people with the tokens that the local Twilio gave them. */
export function previewUsers(loggedIn: readonly FlexUser[]): readonly PreviewUser[] {
  return PEOPLE.flatMap(({ key, name, language }) => {
    const user = loggedIn.find(({ identity }) => identity.startsWith(`${key}_40`));
    return user ? [{ key, name, ...(language && { language }), ...user }] : [];
  });
}
