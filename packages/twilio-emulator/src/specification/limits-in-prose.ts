/** Limits that Twilio's documents give in prose only, made into ones that a machine checks. */
import type { Document } from 'openapi-backend';

type Json = Record<string, unknown>;

const FRIENDLY_NAME = { FriendlyName: { maxLength: 255 } };
const APPLICATION = { ApiVersion: { enum: ['2010-04-01', '2008-08-01'] } };
const DESCRIPTION = { Description: { maxLength: 500 } };
const PRIORITY = { Priority: { minimum: 0, maximum: 2 ** 31 - 1 } };
/** "The maximum is 5000." A name has a character at least (Twilio docs, api/errors/14204). */
const QUEUE = { FriendlyName: { minLength: 1 }, MaxSize: { maximum: 5000 } };
/** "Up to a maximum of 2 weeks". */
const TASK_TIMEOUT = { Timeout: { minimum: 0, maximum: 1_209_600 } };

/** By document and operation: the fields of its form. Those of the 2010 API and of names have codes of their own. */
export const LIMITS_IN_PROSE: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Json>>>>>
> = {
  serverless_v1: { CreateService: FRIENDLY_NAME, UpdateService: FRIENDLY_NAME },
  api_v2010: {
    CreateApplication: APPLICATION,
    UpdateApplication: APPLICATION,
    CreateQueue: QUEUE,
    UpdateQueue: QUEUE,
    CreateCall: {
      Timeout: { maximum: 600 },
      Twiml: { maxLength: 4000 },
      SendDigits: { maxLength: 32 },
    },
  },
  flex_v1: { CreatePlugin: DESCRIPTION, UpdatePlugin: DESCRIPTION },
  taskrouter_v1: { CreateTask: { ...TASK_TIMEOUT, ...PRIORITY }, UpdateTask: PRIORITY },
};

/** Writes the limits into the forms of a document. */
export function addLimitsInProse(document: Document): void {
  const limits = LIMITS_IN_PROSE[document.info.title] ?? {};
  for (const item of Object.values((document.paths ?? {}) as Record<string, Json>)) {
    for (const operation of Object.values(item) as Json[]) {
      const fields = limits[String(operation['operationId'])];
      if (fields) addToForm(operation, fields);
    }
  }
}

function addToForm(operation: Json, fields: Readonly<Record<string, Json>>): void {
  const content = (operation['requestBody'] as Json | undefined)?.['content'];
  for (const media of Object.values((content ?? {}) as Record<string, Json>)) {
    const properties = (media['schema'] as Json)['properties'] as Record<string, Json>;
    for (const [name, limit] of Object.entries(fields))
      Object.assign(properties[name] ?? {}, limit);
  }
}
