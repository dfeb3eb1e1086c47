/** Derives the JSON Schema of the route table from the descriptions that validation uses. */
import { accessField } from '../access/access-field';
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';
import type { DestinationType } from '../destination';
import type { JsonValue } from '../json-value';
import type { Field, JsonSchema } from '../fields/field';
import { stepFields } from '../plans/step-field';
import { memberFields } from '../ringing/team-fields';
import { english } from '../texts/en';
import { PLAN_FIELDS } from './check-plans';
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
      ...fieldSchemas({ ...PLAN_FIELDS, access: accessField }),
    },
    $defs: {
      route: routeSchema(),
      destination: destinationSchema(),
      step: stepSchema(),
      member: memberSchema(),
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

function stepSchema(): JsonSchema {
  return {
    type: 'object',
    required: ['id'],
    properties: { ...fieldSchemas(stepFields()), options: objectSchema(stepOptions(), []) },
    description: 'A destination in a call plan, with the condition under which it is used.',
    $ref: '#/$defs/destination',
  };
}

function memberSchema(): JsonSchema {
  return {
    type: 'object',
    required: ['id'],
    properties: { ...fieldSchemas(memberFields()), options: objectSchema(stepOptions(), []) },
    description: 'A member of a team: a client, a number or a SIP phone.',
    $ref: '#/$defs/destination',
  };
}

/** The options that only steps and members have, of all types. */
function stepOptions(): Readonly<Record<string, Field>> {
  const kinds = destinationTypes.map((type) => destinationKind(type).stepOptions ?? {});
  return Object.assign({}, ...kinds) as Record<string, Field>;
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
  return {
    type: 'object',
    properties: fieldSchemas(fields),
    ...(required.length === 0 ? {} : { required }),
  };
}

function fieldSchemas(fields: Readonly<Record<string, Field>>): Record<string, JsonValue> {
  const schemas: Record<string, JsonValue> = {};
  for (const [name, field] of Object.entries(fields)) schemas[name] = fieldSchema(field);
  return schemas;
}

function fieldSchema(field: Field): JsonSchema {
  const { label, help } = english.fields[field.name];
  return { title: label, description: help, examples: [field.example], ...valueSchema(field) };
}

function valueSchema({ schema, fields, required, item }: Field): JsonSchema {
  if (fields) return objectSchema(fields, required ?? []);
  return item ? { ...schema, items: itemSchema(item) } : schema;
}

function itemSchema(item: Field): JsonSchema {
  return item.fields || item.item ? fieldSchema(item) : item.schema;
}
