/** Derives the JSON Schema of the route table from the descriptions that validation uses. */
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';
import type { DestinationType } from '../destination';
import type { JsonValue } from '../json-value';
import type { Field, JsonSchema } from '../fields/field';
import { english } from '../texts/en';
import { numberingFields } from './numbering-fields';
import { routeFields } from './route-fields';

/**
 * JSON Schema, draft 2020-12, for editors of `config.private.json`.
 *
 * Accepts every table that `validateTable` accepts. It knows shapes, forms and bounds of single fields; rules across
 * fields and rows are `validateTable`'s alone. Unknown fields are allowed, as they are there.
 */
export function routeTableSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'route-table.schema.json',
    title: 'Route table of the inbound SIP router',
    type: 'object',
    required: ['routes', 'default'],
    properties: {
      $schema: { description: 'Names this schema, for editors.' },
      routes: { type: 'array', items: { $ref: '#/$defs/route' } },
      default: {
        $ref: '#/$defs/destination',
        description: 'The default route: used when no address matches.',
      },
      numbering: { $ref: '#/$defs/numbering' },
    },
    $defs: {
      route: routeSchema(),
      destination: destinationSchema(),
      numbering: {
        ...objectSchema(numberingFields, ['defaultCountry']),
        description: 'How dialled digits become E.164 numbers; without it they do not.',
      },
    },
  };
}

function routeSchema(): JsonSchema {
  return {
    ...objectSchema(routeFields, ['address']),
    description: 'Address -> destination, with a comment for people.',
    $ref: '#/$defs/destination',
  };
}

function destinationSchema(): JsonSchema {
  return {
    type: 'object',
    required: ['type', 'destination'],
    properties: {
      type: { type: 'string', enum: destinationTypes, description: 'What happens to the call.' },
    },
    allOf: destinationTypes.map(kindSchema),
  };
}

function kindSchema(type: DestinationType): JsonSchema {
  const { value, options } = destinationKind(type);
  return {
    if: { type: 'object', required: ['type'], properties: { type: { const: type } } },
    then: {
      type: 'object',
      description: english.types[type].help,
      properties: { destination: fieldSchema(value), options: objectSchema(options, []) },
    },
  };
}

function objectSchema(
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
): JsonSchema {
  const properties: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(fields)) properties[name] = fieldSchema(field);
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function fieldSchema({ name, example, schema }: Field): JsonSchema {
  const { label, help } = english.fields[name];
  return { title: label, description: help, examples: [example], ...schema };
}
