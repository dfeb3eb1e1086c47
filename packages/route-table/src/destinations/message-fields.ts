/** What voicemail and callback share: who is told, and what the caller hears. */
import type { JsonRecord } from '../comparison/json-tree';
import type { JsonValue } from '../json-value';
import { jsonObjectField } from '../fields/json-object-field';
import { sidField } from '../fields/sid-field';
import { textField } from '../fields/text-field';
import { urlField } from '../fields/url-field';
import type { Field } from '../fields/field';
import type { FieldName } from '../texts/texts';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { WaysBack } from '../twiml/own-urls';
import { element, type XmlElement } from '../twiml/xml';
import { spokenFields, type SpokenOptions } from './spoken-fields';

/** A Flex task in a workflow, or a signed request to a URL: one of the two. */
export interface MessageOptions extends SpokenOptions {
  /** SID of the TaskRouter workflow in which a task is made. */
  readonly workflow?: string;
  /** Added to (and, if a name is the same, instead of) the default attributes of the task. */
  readonly attributes?: { readonly [name: string]: JsonValue };
  /** Is sent what a task would say, signed with the secret. */
  readonly url?: string;
  readonly secret?: string;
}

const SOURCE = 'this project';
/** Characters; a signature is as strong as its secret (RFC 2104 §3: at least the length of the hash). */
const MIN_SECRET_LENGTH = 32;
const MAX_SECRET_LENGTH = 256;
/** Characters that every voice speaks (`sayLimit`). */
const MAX_TEXT_LENGTH = 3_000;
const URL_START = /^\s*https?:\/\//i;

/** A text that is spoken, or the URL of a file that is played. */
export function spokenOrPlayedField(name: FieldName, example: string): Field {
  const asUrl = urlField({ name, example, source: 'Twilio docs, voice/twiml/play' });
  return textField({
    name,
    example,
    source: SOURCE,
    maxLength: MAX_TEXT_LENGTH,
    secrets: 'url',
    control: { kind: 'text', multiline: true },
    rules(text, path, found) {
      if (URL_START.test(text)) asUrl.check(text, path, found);
    },
  });
}

/** Say or Play, as the text of `spokenOrPlayedField` asks for. */
export function spokenOrPlayed(text: string, options: SpokenOptions | undefined): XmlElement {
  if (URL_START.test(text)) return element('Play', {}, text.trim());
  return element('Say', { voice: options?.voice, language: options?.language }, text);
}

export const messageFields = {
  workflow: sidField({
    name: 'message.workflow',
    example: 'WW00000000000000000000000000000000',
    source: 'Twilio docs, taskrouter/api/task',
    prefix: 'WW',
    resource: 'taskrouter-workflow',
  }),
  attributes: jsonObjectField({
    name: 'enqueue.attributes',
    example: { skill: 'support' },
    source: 'Twilio docs, taskrouter/api/task',
  }),
  url: urlField({
    name: 'message.url',
    example: 'https://example.com/messages',
    source: SOURCE,
  }),
  secret: textField({
    name: 'message.secret',
    example: 'at least 32 characters that nobody can guess',
    source: SOURCE,
    minLength: MIN_SECRET_LENGTH,
    maxLength: MAX_SECRET_LENGTH,
    control: { kind: 'text', secret: true },
    secrets: 'whole',
    inTwiml: false,
  }),
  ...spokenFields,
};

/** The secret signs what goes to the URL. */
export function messageReceiver(_value: string, { url }: JsonRecord): JsonValue {
  return typeof url === 'string' ? (/^\s*(https?:\/\/[^/?#\s]*)/i.exec(url)?.[1] ?? '') : '';
}

export function checkMessage(
  options: MessageOptions | undefined,
  path: Path,
  found: Findings,
): void {
  const { workflow, url, secret } = options ?? {};
  const at: Path = [...path, 'options'];
  if (workflow === undefined && url === undefined) {
    fault(found, [...at, 'workflow'], 'message-for-nobody', {});
  } else if (workflow !== undefined && url !== undefined) {
    fault(found, [...at, 'url'], 'message-twice', {});
  } else if (url !== undefined && secret === undefined) {
    fault(found, [...at, 'secret'], 'message-not-signed', {});
  }
}

/**
 * Connection overrides of a recording callback: twice more if the service fails or does not answer (Twilio docs,
 * usage/webhooks/webhooks-connection-overrides; docs). A caller waits for a callback: it is asked for once.
 */
const REPEATS = '#rc=2&rp=5xx,ct,rt';

/** URL of `/voicemail`: what the recording or the callback belongs to; nothing of the caller. */
export function messageUrl(
  { service, route, plan, step }: WaysBack,
  kind: 'voicemail' | 'callback',
  options: MessageOptions | undefined,
): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['k', kind === 'callback' ? kind : undefined],
    ['w', options?.workflow?.trim()],
    ['r', route],
    ['p', plan],
    ['s', step],
  ];
  const query = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${service}/voicemail?${query.join('&')}${kind === 'voicemail' ? REPEATS : ''}`;
}
