/** What we correct in Twilio's documents before holding anybody to them, with the reason for each. */
import type { Document } from 'openapi-backend';
import { addLimitsInProse } from './limits-in-prose';

type Json = Record<string, unknown>;

/** Runtimes that exist though the document of cli-core 8.3.2 does not list them (docs, changelog 2026-07). */
const RUNTIMES_AFTER_THE_DOCUMENT = ['node24'];

/** Numbers show '' where no application, trunk or address is set (examples of FetchIncomingPhoneNumber). */
const EMPTY_SIDS_IN = /(incoming|dependent)_phone_number/;

/** The plugin builder sends each dependency in a field of its own (traced, @twilio/flex-plugin-scripts 7.1.2). */
const REPEATED_FIELDS = ['Dependencies'];

/** Returns the document with the amendments applied to a copy. */
export function amendDocument(document: Document): Document {
  const copy = JSON.parse(JSON.stringify(document)) as Document;
  eachSchema(copy, amendNullable);
  for (const form of formSchemas(copy)) {
    allowEmptyValues(form);
    allowRepetition(form);
  }
  addLimitsInProse(copy);
  for (const [name, schema] of Object.entries(componentSchemas(copy))) {
    if (EMPTY_SIDS_IN.test(name)) allowEmptyValues(schema);
  }
  const runtimes = componentSchemas(copy)['build_enum_runtime']?.['enum'];
  if (Array.isArray(runtimes)) runtimes.push(...RUNTIMES_AFTER_THE_DOCUMENT);
  return copy;
}

/** Ajv refuses `nullable` without `type`, and wants null among the values of a nullable enum. */
function amendNullable(schema: Json): void {
  if (schema['nullable'] !== true) return;
  if (schema['type'] === undefined) delete schema['nullable'];
  const values = schema['enum'];
  if (Array.isArray(values) && !values.includes(null)) values.push(null);
}

/** An empty value clears a field (docs: SmsUrl, EmergencyAddressSid), even if it has a pattern. */
function allowEmptyValues(form: Json): void {
  for (const schema of Object.values((form['properties'] ?? {}) as Record<string, Json>)) {
    if (schema['type'] !== 'string') continue;
    delete schema['minLength'];
    if (typeof schema['pattern'] === 'string') schema['pattern'] = `^$|${schema['pattern']}`;
    if (Array.isArray(schema['enum'])) schema['enum'].push('');
  }
}

function allowRepetition(form: Json): void {
  const properties = (form['properties'] ?? {}) as Record<string, Json>;
  for (const name of REPEATED_FIELDS) {
    if (properties[name]) properties[name] = { type: 'array', items: properties[name] };
  }
}

function componentSchemas(document: Document): Record<string, Json> {
  return (document.components?.schemas ?? {}) as Record<string, Json>;
}

function formSchemas(document: Document): Json[] {
  const schemas: Json[] = [];
  for (const item of Object.values((document.paths ?? {}) as Record<string, Json>)) {
    for (const operation of Object.values(item)) {
      const content = ((operation as Json)['requestBody'] as Json | undefined)?.['content'];
      for (const media of Object.values((content ?? {}) as Record<string, Json>)) {
        schemas.push(media['schema'] as Json);
      }
    }
  }
  return schemas;
}

/** Visits every object that may be a schema; the others have no `nullable`. */
export function eachSchema(value: unknown, visit: (schema: Json) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) visit(value as Json);
  for (const inner of Object.values(value)) eachSchema(inner, visit);
}
