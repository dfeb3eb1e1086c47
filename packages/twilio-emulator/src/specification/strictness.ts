/** Makes the response schemas strict: every property is there and none is added. */
import type { Document } from 'openapi-backend';
import { eachSchema } from './amendments';

/** Twilio's examples of these lists have no page fields, though the schema names them. */
const LISTS_WITHOUT_PAGES = /\/AvailablePhoneNumbers\//;

/**
 * Twilio's response schemas require nothing, so anything would pass. Component schemas are used by
 * responses only (requests have theirs inline), so they become strict as a whole.
 */
export function strictResponses(document: Document): Document {
  eachSchema(document.components?.schemas, requireAll);
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (LISTS_WITHOUT_PAGES.test(path)) continue;
    for (const operation of Object.values(item as Record<string, unknown>)) {
      eachSchema((operation as Record<string, unknown> | null)?.['responses'], requireAll);
    }
  }
  return document;
}

function requireAll(schema: Record<string, unknown>): void {
  const properties = schema['properties'];
  const isSchema = schema['type'] === 'object' || schema['type'] === undefined;
  if (!isSchema || properties === null || typeof properties !== 'object') return;
  schema['required'] = Object.keys(properties);
  schema['additionalProperties'] = false;
}
