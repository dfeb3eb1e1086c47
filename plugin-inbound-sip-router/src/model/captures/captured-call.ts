/** A call as an INVITE shows it, without anything that lets one in. */
import { findSecretsInText, namesSecret } from 'route-table';

export interface CapturedCall {
  /** Unlike that of any other call of the same reading. */
  readonly id: string;
  /** As the log writes it; ISO 8601 from a capture. Empty if it is not known. */
  readonly time: string;
  /** The Request-URI, without a password: what Twilio sends as `To`. */
  readonly called: string;
  /** The URI of the From header, without a password; empty if there is none. */
  readonly caller: string;
  readonly displayName: string;
  /** The X- headers, by their names in lower case; those with secrets in them are left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Address and port of the sender; empty if it is not known. */
  readonly source: string;
}

/** One header line of a message: the name in lower case. */
export type HeaderLine = readonly [name: string, value: string];

/** What was around the message: when it came, and from where. */
export interface Surroundings {
  readonly time: string;
  readonly source: string;
}

export interface SeenInvite extends Surroundings {
  readonly called: string;
  readonly headers: readonly HeaderLine[];
}

/** Without its Call-ID; undefined for an INVITE within a call (RFC 3261 §12.2: its To has a tag). */
export function callOf(invite: SeenInvite): Omit<CapturedCall, 'id'> | undefined {
  const { headers, time, source } = invite;
  if (/;\s*tag\s*=/i.test(valueOf(headers, 'to', 't'))) return undefined;
  const from = valueOf(headers, 'from', 'f');
  const [, quoted = '', plain = ''] = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*))\s*</.exec(from) ?? [];
  const [, bracketed] = /<([^<>]*)>/.exec(from) ?? [];
  return {
    time,
    source,
    called: publicUri(invite.called),
    caller: publicUri(bracketed ?? from.replace(/;.*$/, '').trim()),
    displayName: quoted.replace(/\\(.)/g, '$1') || plain.trim(),
    headers: Object.fromEntries(
      headers.filter(isShown).map(([name, value]) => [name, withoutSecrets(value)]),
    ),
  };
}

export function valueOf(headers: readonly HeaderLine[], ...names: readonly string[]): string {
  return headers.find(([name]) => names.includes(name))?.[1] ?? '';
}

/** Without the headers of the URI either, which may hold anything (RFC 3261 §19.1.1). */
function publicUri(uri: string): string {
  return withoutSecrets(uri).replace(':@', '@').replace(/\?.*$/, '');
}

function withoutSecrets(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of findSecretsInText(text)) {
    shown += text.slice(from, start);
    from = end;
  }
  return shown + text.slice(from);
}

function isShown([name]: HeaderLine): boolean {
  return name.startsWith('x-') && !namesSecret(name) && !/key|cookie/.test(name);
}
