/** A call that goes through a table step by step, as Twilio would lead it: a test says how each verb ends. */
import { answerCall } from '../src/answer/answer-call';
import type { Call } from '../src/answer/call';
import type { Moment } from '../src/answer/moment';
import { openTable, type OpenTable } from '../src/answer/open-table';
import { readCallStep } from '../src/going-on/call-step-query';
import { goOn, type GoneOn } from '../src/going-on/go-on';
import { readOutcome, type ActionParameters } from '../src/going-on/outcome';
import { OWN_URLS } from './build-call';
import { MONDAY_AT_TEN, wallClock } from './build-plan';
import { readXml } from './read-xml';

const CALL: Call = {
  to: 'sip:1@acme.sip.twilio.com',
  from: 'sip:+15551112222@pbx.example.com',
  sipDomain: 'acme.sip.twilio.com',
  callSid: 'CA00000000000000000000000000000001',
  headers: {},
};

export function open(table: unknown): OpenTable {
  const opened = openTable(table);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  return opened.table;
}

export interface Begin {
  readonly call?: Partial<Call>;
  readonly at?: number;
  readonly version?: string;
}

/** What a call is answered with first. */
export function begin(table: unknown, { call, at = MONDAY_AT_TEN, version = 'v1' }: Begin = {}) {
  const urls = { ...OWN_URLS, tableVersion: version };
  return answerCall(open(table), { ...CALL, ...call }, momentAt(at), urls).decision;
}

/** The first document of a call. */
export function firstTwiml(table: unknown, more: Begin = {}): string {
  const decision = begin(table, more);
  if (decision.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(decision)}`);
  return decision.twiml;
}

/** What the URL of `/call-step` in the document is answered with, if its verb ends so. */
export function next(
  table: unknown,
  twiml: string,
  sent: ActionParameters,
  { call, at = MONDAY_AT_TEN, version = 'v1' }: Begin = {},
): GoneOn {
  const from = readCallStep(queryOf(twiml));
  if (!from) throw new Error(`Nothing leads back in ${twiml}`);
  const all = { CallStatus: 'in-progress', ...sent };
  const ended = {
    outcome: readOutcome(all),
    queueSeconds: sent['QueueTime'] === undefined ? undefined : Number(sent['QueueTime']),
  };
  const urls = { ...OWN_URLS, tableVersion: version };
  return goOn(open(table), from, ended, { ...CALL, ...call }, momentAt(at), urls);
}

/** The query of `/call-step` that a document holds. */
export function queryOf(twiml: string): Readonly<Record<string, string>> {
  const url = /https:\/\/router\.example\.com\/call-step\?([^"<]*)/.exec(twiml)?.[1] ?? '';
  return Object.fromEntries(new URLSearchParams(url.replace(/&amp;/g, '&')));
}

export function leadsBack(twiml: string): boolean {
  return readCallStep(queryOf(twiml)) !== undefined;
}

/** The verbs of a document, with what they say or dial. */
export function verbs(twiml: string): readonly string[] {
  const found: string[] = [];
  for (const [, name = '', , text = ''] of twiml.matchAll(
    /<(Say|Play|Client|Number|Sip|Task|Record|Redirect|Hangup|Reject|Leave|Refer)((?:\s[^>]*?)?)(?:\/>|>([^<]*))/g,
  )) {
    found.push(
      ['Say', 'Play', 'Client', 'Number', 'Sip'].includes(name) ? `${name} ${text}` : name,
    );
  }
  readXml(twiml);
  return found;
}

function momentAt(instant: number): Moment {
  return { instant, wallClock };
}
