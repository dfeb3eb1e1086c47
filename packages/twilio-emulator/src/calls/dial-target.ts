/** Reads what a Dial dials. Pure. */
import type { TwimlElement } from './parse-twiml';

const NOUNS = ['Number', 'Sip', 'Client', 'Application', 'Conference', 'Queue'] as const;
export type DialNoun = (typeof NOUNS)[number];

export interface DialTarget {
  readonly noun: DialNoun;
  /** As the Calls resource shows it: `client:alice`, `+15557654321`, `sip:desk@pbx.example.com`. */
  readonly address: string;
  /** Names that an answer may be given by, the most exact one first. */
  readonly names: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Text of the Dial itself is a number (docs, voice/twiml/dial). */
export function dialTargets(dial: TwimlElement): DialTarget[] {
  const nouns = dial.children.flatMap((child) => {
    const noun = NOUNS.find((each) => each === child.name);
    return noun ? [target(noun, child)] : [];
  });
  if (nouns.length > 0 || dial.text === '') return nouns;
  return [target('Number', { ...dial, attributes: {}, children: [] })];
}

function target(noun: DialNoun, element: TwimlElement): DialTarget {
  const text = textOf(element);
  const { attributes } = element;
  if (noun === 'Client') {
    return { noun, address: `client:${text}`, names: [text, `client:${text}`], attributes };
  }
  return { noun, address: text, names: noun === 'Sip' ? sipNames(text) : [text], attributes };
}

/** `<Client><Identity>alice</Identity></Client>`, `<Application><ApplicationSid>AP…`. */
function textOf({ text, children }: TwimlElement): string {
  const named = children.find(({ name }) => name === 'Identity' || name === 'ApplicationSid');
  return named?.text ?? text;
}

/** `sip:desk@pbx.example.com:5060?X-A=1`, without headers, without parameters, without scheme. */
function sipNames(uri: string): string[] {
  const withoutHeaders = uri.replace(/\?.*$/s, '');
  const plain = withoutHeaders.replace(/;.*$/s, '');
  const address = plain.replace(/^sips?:/i, '');
  return [...new Set([uri, withoutHeaders, plain, address, address.replace(/:\d+$/, '')])];
}
