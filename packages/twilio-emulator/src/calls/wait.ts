/** What a caller in a queue hears: the wait document, again and again, until the queue is left. */
import { methodOf } from './attributes';
import type { WebhookParameters } from './call-parameters';
import { MAX_CALL_SECONDS } from './behaviours';
import type { Leg } from './leg';
import { commonVerb } from './leg-verbs';
import type { TwimlElement } from './parse-twiml';
import { runDocuments, type DocumentsEnd, type Place, type VerbEnd } from './run-documents';
import { resolveUrl } from './webhook';

/** A wait document of which nobody hears anything is asked for once a second at most. */
const SHORTEST_ROUND_SECONDS = 1;

interface Waiting {
  readonly enqueue: TwimlElement;
  /** The address of the document that the Enqueue is in. */
  readonly base: string;
  /** Of the queue, as they are at the moment of a request. */
  readonly queue: () => WebhookParameters;
}

/** Rejects with `CallOver` when the caller hangs up, or is taken out of the queue. */
export async function waitInQueue(
  leg: Leg,
  { enqueue, base, queue }: Waiting,
): Promise<Exclude<DocumentsEnd, { kind: 'done' }>> {
  const { waitUrl } = enqueue.attributes;
  const { clock } = leg.shared.emulator;
  if (waitUrl === undefined || waitUrl === '') {
    leg.recorder.note('hears the usual music');
    await leg.sleep(MAX_CALL_SECONDS);
    return { kind: 'end' };
  }
  const url = resolveUrl(waitUrl, base);
  const method = methodOf(enqueue.attributes, 'waitUrlMethod');
  for (;;) {
    const began = clock.nowMs();
    const end = await runDocuments(
      leg,
      { purpose: 'wait', url, method, more: queue() },
      {
        countsFromLastSound: true,
        carryOut: (verb, place) => carryOut(leg, verb, { place, queue }),
        onFailure: ({ code, reason }) => {
          leg.recorder.note(`There is nothing to hear in the queue: ${code} ${reason}`);
          return undefined;
        },
      },
    );
    if (end.kind !== 'done') return end;
    const isSilent = clock.nowMs() - began < SHORTEST_ROUND_SECONDS * 1000;
    if (isSilent) await leg.sleep(SHORTEST_ROUND_SECONDS);
  }
}

/** Docs, voice/twiml/enqueue: Play, Say, Pause, Hangup, Redirect, Leave and Gather. */
async function carryOut(
  leg: Leg,
  verb: TwimlElement,
  { place, queue }: { readonly place: Place; readonly queue: () => WebhookParameters },
): Promise<VerbEnd> {
  if (verb.name === 'Leave') {
    leg.recorder.verb(verb, 'leaves the queue');
    return { kind: 'leave' };
  }
  const end = await commonVerb(leg, verb, place);
  if (!end) {
    leg.recorder.verb(verb, 'not allowed in a queue: ignored');
    return { kind: 'next-verb' };
  }
  return end.kind === 'document'
    ? { ...end, purpose: 'wait', more: { ...queue(), ...end.more } }
    : end;
}
