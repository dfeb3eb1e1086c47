/** `enqueue`: makes a task of the call in a Flex TaskRouter workflow. */
import type { JsonValue } from '../json-value';
import { fillInJson, jsonObjectField } from '../fields/json-object-field';
import { integerField } from '../fields/integer-field';
import { sidField } from '../fields/sid-field';
import { warn } from '../findings/findings';
import { trimToken } from '../fields/token-field';
import { urlField } from '../fields/url-field';
import { element, twimlDocument } from '../twiml/xml';
import { goOnUrl } from '../twiml/own-urls';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { defaultTaskAttributes, mergeAttributes } from './task-attributes';
import { httpMethodField } from './http-method-field';
import { waitFields, waitQuery } from './wait-fields';

const SOURCE = 'Twilio docs, voice/twiml/enqueue and taskrouter/twiml-queue-calls';
const TASK_SOURCE = 'Twilio docs, taskrouter/api/task';

/** 2^31 - 1 (Twilio docs, taskrouter/api/task; docs). */
const MAX_PRIORITY = 2_147_483_647;

/** Seconds: two weeks (Twilio docs, taskrouter/api/task; docs). */
const MAX_TASK_SECONDS = 1_209_600;

/** Enqueues a task in a Flex TaskRouter workflow, `WW…`. Times are whole seconds. */
export type EnqueueDestination = Typed<
  'enqueue',
  {
    /** Added to the default attributes; one of the same name replaces the default. */
    readonly attributes?: { readonly [name: string]: JsonValue };
    readonly priority?: number;
    readonly timeout?: number;
    readonly waitUrl?: string;
    readonly waitMethod?: 'GET' | 'POST';
  } & Pick<StepOptions, 'maxWait' | 'waitText' | 'offerText' | 'waitVoice' | 'waitLanguage'>
>;

export const enqueue: DestinationKind<EnqueueDestination> = {
  value: sidField({
    name: 'enqueue.destination',
    example: 'WW00000000000000000000000000000000',
    source: SOURCE,
    prefix: 'WW',
    resource: 'taskrouter-workflow',
  }),
  options: {
    attributes: jsonObjectField({
      name: 'enqueue.attributes',
      example: { skill: 'support', language: '{{header.X-Language}}' },
      source: SOURCE,
    }),
    priority: integerField({
      name: 'enqueue.priority',
      example: 10,
      source: TASK_SOURCE,
      minimum: 0,
      maximum: MAX_PRIORITY,
    }),
    timeout: integerField({
      name: 'enqueue.timeout',
      example: 3600,
      source: TASK_SOURCE,
      minimum: 1,
      maximum: MAX_TASK_SECONDS,
      unit: 'seconds',
    }),
    waitUrl: urlField({
      name: 'enqueue.waitUrl',
      example: 'https://example.com/wait.xml',
      source: SOURCE,
    }),
    waitMethod: httpMethodField(SOURCE),
  },
  stepOptions: waitFields,
  check({ options }, path, found) {
    if (options?.maxWait === undefined || options.waitUrl === undefined) return;
    if (isAudioUrl(options.waitUrl)) return;
    warn(found, [...path, 'options', 'waitUrl'], 'wait-url-not-audio', {});
  },
  render({ destination, options }, call, ways) {
    const attributes = mergeAttributes(
      defaultTaskAttributes(call, ways),
      fillInJson(options?.attributes ?? {}, call),
    );
    const task = element(
      'Task',
      { priority: options?.priority, timeout: options?.timeout },
      JSON.stringify(attributes),
    );
    const waitUrl = options?.waitUrl;
    const own = waitQuery(options, ways);
    const enqueueAttributes = {
      workflowSid: trimToken(destination),
      action: goOnUrl(ways),
      ...(own === undefined
        ? {
            waitUrl: waitUrl === undefined ? undefined : trimToken(waitUrl),
            waitUrlMethod: options?.waitMethod,
          }
        : { waitUrl: `${ways.service}/wait?${own}` }),
    };
    return twimlDocument(element('Enqueue', enqueueAttributes, task));
  },
};

/** Formats of Play (Twilio docs, voice/twiml/play#supported-audio-file-types; docs). */
const AUDIO = /\.(?:mp3|wav|wave|aif|aiff|aifc|gsm|ulaw|ul|au|snd)$/i;

/** A URL without an ending may be anything. */
function isAudioUrl(text: string): boolean {
  const path = text.trim().split(/[?#]/, 1)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  return !last.includes('.') || AUDIO.test(last);
}
