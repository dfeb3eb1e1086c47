/** What a voicemail or callback of the table says about a message: who is told of it, and what of. */
import type { Call } from '../answer/call';
import { callContext } from '../answer/context-of-call';
import { rowFor } from '../answer/look-up';
import type { OpenTable } from '../answer/open-table';
import { readCalled, readCaller } from '../answer/read-addresses';
import type { Destination } from '../destination';
import type { CallbackDestination } from '../destinations/callback';
import { spokenOrPlayed } from '../destinations/message-fields';
import { defaultTaskAttributes, mergeAttributes } from '../destinations/task-attributes';
import type { VoicemailDestination } from '../destinations/voicemail';
import { fillInJson } from '../fields/json-object-field';
import type { JsonValue } from '../json-value';
import { cleanCallValue } from '../twiml/placeholders';
import { element, twimlDocument } from '../twiml/xml';

/** Where a message was left, as the URL of `/voicemail` says it. Do not trust it. */
export interface MessagePlace {
  readonly kind: 'voicemail' | 'callback';
  readonly route: string | undefined;
  readonly plan: string | undefined;
  readonly step: string | undefined;
  readonly workflow: string | undefined;
}

export interface MessageAt {
  /** A task in this workflow is made; undefined if a URL is asked, or nobody is told. */
  readonly workflow: string | undefined;
  readonly url: string | undefined;
  readonly secret: string | undefined;
  /** As those of an enqueued call: `name`, `customers`, `conversations`, and what the step adds. */
  readonly attributes: { readonly [name: string]: JsonValue };
  /** Number of the caller and the one called, E.164 if they resolve; empty if they are not known. */
  readonly caller: string;
  readonly called: string;
  /** The TwiML that a caller hears whose callback has been noted down. */
  readonly announcement: string;
}

type MessageDestination = VoicemailDestination | CallbackDestination;

/**
 * The step of the live table counts. If it is gone meanwhile, the workflow of the URL is told, without what the step
 * would add.
 */
export function messageAt(
  table: OpenTable | undefined,
  place: MessagePlace,
  call: Call,
): MessageAt {
  const numbering = table?.numbering;
  const context = callContext(call, readCalled(call, numbering), () => readCaller(call, numbering));
  const found = table && findMessage(table, place, call);
  const { workflow, url, secret, attributes = {} } = found?.options ?? { workflow: place.workflow };
  const merged = mergeAttributes(
    defaultTaskAttributes(context, place),
    fillInJson(attributes, context),
  );
  return {
    workflow: workflow?.trim(),
    url: url?.trim(),
    secret,
    // Both are objects, and so is what becomes of them.
    attributes: merged as MessageAt['attributes'],
    caller: cleanCallValue(context.callerNumber),
    called: cleanCallValue(context.calledNumber),
    announcement: found
      ? twimlDocument(spokenOrPlayed(found.destination, found.options), element('Hangup'))
      : twimlDocument(element('Hangup')),
  };
}

function findMessage(
  table: OpenTable,
  { kind, plan, step }: MessagePlace,
  call: Call,
): MessageDestination | undefined {
  const destination = plan === undefined ? ofRoute(table, call) : ofStep(table, plan, step);
  const isMessage = destination?.type === 'voicemail' || destination?.type === 'callback';
  return isMessage && destination.type === kind ? destination : undefined;
}

function ofStep(table: OpenTable, plan: string, step: string | undefined): Destination | undefined {
  const open = table.plans.plan(plan)?.steps.find(({ id }) => id === step);
  return open?.kind === 'valid' ? open.step : undefined;
}

function ofRoute(table: OpenTable, call: Call): Destination | undefined {
  const row = rowFor(table, readCalled(call, table.numbering));
  return row.kind === 'valid' ? row.destination : undefined;
}
