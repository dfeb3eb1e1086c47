/** Leads one leg through TwiML documents, verb by verb, until there is nothing left to do. */
import { MAX_DOCUMENTS } from './behaviours';
import type { WebhookParameters } from './call-parameters';
import type { ApplicationError, RequestPurpose } from './call-trace';
import type { Leg, LegRequest } from './leg';
import type { TwimlElement } from './parse-twiml';
import { resolveUrl } from './webhook';

/** The SIP status and call status of a Reject. */
export interface RejectedAs {
  readonly status: 'busy' | 'no-answer';
  readonly sipStatus: number;
}

/** What a verb leads to. */
export type VerbEnd =
  | { readonly kind: 'next-verb' }
  | { readonly kind: 'end'; readonly unanswered?: RejectedAs }
  /** Of a Leave: the queue is left. */
  | { readonly kind: 'leave' }
  | {
      readonly kind: 'document';
      readonly purpose: RequestPurpose;
      /** As written: relative to the document. */
      readonly url: string;
      readonly method: 'GET' | 'POST';
      readonly more?: WebhookParameters;
    };

/** Where a verb is. */
export interface Place {
  /** What relative addresses are relative to. */
  readonly base: string;
  /** How the document was asked for: what a verb without `action` asks again. */
  readonly document: Pick<LegRequest, 'url' | 'method'>;
  readonly isFirstVerb: boolean;
  readonly isFirstDocument: boolean;
}

export interface Scene {
  /** The most documents are counted from the last time that something was heard. */
  readonly countsFromLastSound?: boolean;
  readonly carryOut: (verb: TwimlElement, place: Place) => Promise<VerbEnd> | VerbEnd;
  /** What is asked for instead of a document that cannot be had; undefined: nothing, it has failed. */
  readonly onFailure: (error: ApplicationError, failed: LegRequest) => LegRequest | undefined;
}

export type DocumentsEnd =
  | Exclude<VerbEnd, { kind: 'document' | 'next-verb' }>
  /** The last verb was carried out. */
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

export async function runDocuments(
  leg: Leg,
  first: LegRequest,
  scene: Scene,
): Promise<DocumentsEnd> {
  const { clock } = leg.shared.emulator;
  let next = first;
  let isFirstDocument = true;
  for (let count = 0; ; count += 1) {
    const askedAt = clock.nowMs();
    if (count === MAX_DOCUMENTS) {
      leg.recorder.note(`Ended: the call asked for more than ${MAX_DOCUMENTS} documents.`);
      return { kind: 'end' };
    }
    const asked = next;
    const { read, base } = await leg.ask(asked);
    if (read.kind === 'failed') {
      const { code, reason } = read;
      const instead = scene.onFailure({ code, reason, url: asked.url }, asked);
      if (!instead) return { kind: 'failed' };
      next = instead;
      continue;
    }
    const end = await runVerbs(read.response.children, {
      base,
      document: asked,
      isFirstDocument,
      scene,
    });
    isFirstDocument = false;
    if (scene.countsFromLastSound === true && clock.nowMs() > askedAt) count = 0;
    if (end.kind !== 'document') return end;
    const { purpose, method, more } = end;
    next = { purpose, method, url: resolveUrl(end.url, base), ...(more && { more }) };
  }
}

async function runVerbs(
  verbs: readonly TwimlElement[],
  { scene, ...place }: Omit<Place, 'isFirstVerb'> & { readonly scene: Scene },
): Promise<DocumentsEnd | Extract<VerbEnd, { kind: 'document' }>> {
  for (const [index, verb] of verbs.entries()) {
    const end = await scene.carryOut(verb, { ...place, isFirstVerb: index === 0 });
    if (end.kind !== 'next-verb') return end;
  }
  return { kind: 'done' };
}
