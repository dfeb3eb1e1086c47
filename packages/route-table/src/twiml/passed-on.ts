/** Placeholders in a destination: what was called goes on to where the call goes, and nothing else does. */
import { mayBeEmergencyForm } from '../emergency/emergency-forms';
import type { CallContext } from './call-context';
import {
  hasPlaceholder,
  placeholdersIn,
  replacePlaceholders,
  valueOf,
  type Placeholder,
} from './placeholders';

/** Where a placeholder is: in the user part of a SIP URI, a phone number, a client identity, the query of a URL. */
export type PassedOn = 'sip-user' | 'number' | 'identity' | 'query';

interface Place {
  /** Names that may be used; a header would let the caller choose whom we dial. */
  readonly names: readonly Placeholder['name'][];
  /** Whether the text, with a mark for each placeholder, has them where they may be. */
  readonly places: RegExp;
  /** A value as it may be there; empty if it cannot. */
  readonly encode: (value: string) => string;
  /** Whether the whole can be dialled, once filled in. */
  readonly isDiallable: (filledIn: string) => boolean;
  /** Means any value in checks. */
  readonly sample: string;
}

const MARK = '\u0001';
const CALLED = ['called', 'callednumber'] as const;
/** Characters of a SIP URI before its headers must be fewer (Twilio docs, voice/twiml/sip; docs). */
const SIP_URI_LIMIT = 255;
const MAX_IDENTITY = 256;

const PLACES: Readonly<Record<PassedOn, Place>> = {
  'sip-user': {
    names: [...CALLED, 'callername'],
    // eslint-disable-next-line no-control-regex -- the mark
    places: /^\s*sips?:[^@:;?]*@[^\u0001]*$/i,
    encode: (value) =>
      encodeURIComponent(value)
        .replace(/%2B/g, '+')
        .replace(/['()*!]/g, escaped),
    isDiallable: (uri) =>
      /^sips?:[^@]+@/i.test(uri) && (uri.split('?', 1)[0] ?? '').length < SIP_URI_LIMIT,
    sample: '15551234567',
  },
  number: {
    names: CALLED,
    // eslint-disable-next-line no-control-regex -- the mark
    places: /^\s*\+?\d*\u0001\s*$/,
    encode: (value) => (/^\+?\d*$/.test(value) ? value : ''),
    isDiallable: (number) => /^\+[1-9]\d{1,14}$/.test(number) || mayBeEmergencyForm(number),
    sample: '',
  },
  identity: {
    names: [...CALLED, 'callername'],
    places: /^/,
    encode: (value) => (/^[A-Za-z0-9_.~+-]*$/.test(value) ? value : ''),
    isDiallable: (identity) => identity !== '' && identity.length <= MAX_IDENTITY,
    sample: 'x',
  },
  query: {
    names: [...CALLED, 'caller', 'callername', 'header'],
    // eslint-disable-next-line no-control-regex -- the mark
    places: /^[^\u0001?#]*\?[^#]*(?:#[^\u0001]*)?$/,
    encode: encodeURIComponent,
    isDiallable: () => true,
    sample: 'x',
  },
};

/** Whether all placeholders of a destination may be where they are; if not, none is filled in. */
export function isPlaced(text: string, use: PassedOn): boolean {
  const { names, places } = PLACES[use];
  if (placeholdersIn(text).some(({ name }) => !names.includes(name))) return false;
  return places.test(replacePlaceholders(text, () => MARK));
}

const WRITTEN: Readonly<Record<Placeholder['name'], string>> = {
  called: '{{called}}',
  callednumber: '{{calledNumber}}',
  caller: '{{caller}}',
  callername: '{{callerName}}',
  header: '{{header.X-Name}}',
};

/** The placeholders that may be used, as people write them. */
export function namesFor(use: PassedOn): string {
  return PLACES[use].names.map((name) => WRITTEN[name]).join(', ');
}

/** The destination with a value for each placeholder, to be checked as any other. */
export function sampleOf(text: string, use: PassedOn): string {
  return use === 'number' ? '+15551234567' : replacePlaceholders(text, () => PLACES[use].sample);
}

/**
 * The destination for one call, or undefined if none comes out that can be dialled: a name where a number is asked for,
 * or nothing. `{{called}}` is the number as it was dialled, `{{calledNumber}}` that in E.164 if it resolves.
 *
 * Nothing that a caller sends can leave its place: a value is escaped, or left out if the place cannot hold it.
 */
export function passOn(text: string, use: PassedOn, call: CallContext): string | undefined {
  const { encode, isDiallable } = PLACES[use];
  if (!hasPlaceholder(text) || !isPlaced(text, use)) return text;
  const asDialled = { ...call, calledNumber: call.called?.number ?? call.calledNumber };
  const filledIn = replacePlaceholders(text, (placeholder) =>
    encode(valueOf(placeholder, placeholder.name === 'called' ? asDialled : call)),
  );
  return isDiallable(filledIn) ? filledIn : undefined;
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
