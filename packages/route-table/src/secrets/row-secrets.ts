/** Goes through the secrets of a row: by the fields of its destination type, and what looks like one anywhere else. */
import { isRecord, ownValue, recordOf, type JsonRecord } from '../comparison/json-tree';
import type { JsonValue } from '../json-value';
import { destinationKind, isDestinationType } from '../destinations/destination-kinds';
import type { AnyDestinationKind } from '../destinations/destination-kinds';
import type { Field } from '../fields/field';
import { namesSecret } from './secret-names';
import {
  blankSecrets,
  boundToText,
  replaceSpans,
  type PlacedSpan,
  type SecretPlace,
  type SecretValue,
} from './secret-place';
import { findSecretsInSipUri } from './sip-uri-secrets';
import { findSecretsInText } from './text-secrets';
import { findSecretsInTwiml } from './twiml-secrets';
import { findSecretsInUrl } from './url-secrets';

export type SecretPath = readonly (string | number)[];

/** What is done with each secret. */
export interface SecretVisitor {
  /** Answers what goes in the place of the secret. */
  secret(secret: SecretValue, place: SecretPlace, path: SecretPath): SecretValue;
  /** Told of every text, and every name, without its secrets. */
  rest?(text: string, path: SecretPath): void;
  /** Texts that need no look. */
  skips?(text: string): boolean;
}

/** The row with its secrets replaced. `key` tells the row from others, `path` leads to it. Takes any JSON. */
export function visitRow(
  row: JsonValue,
  key: string,
  path: SecretPath,
  visitor: SecretVisitor,
): JsonValue {
  const visit = new Visit(key, path.length, visitor);
  if (!isRecord(row)) return visit.any(row, path, []);
  const type = ownValue(row, 'type');
  const kind = isDestinationType(type) ? destinationKind(type) : undefined;
  const receiver = [type ?? '', receiverOf(kind, row)];
  return visit.record(row, path, (name, value, at) => {
    if (name === 'destination') return visit.field(kind?.value, value, at, receiver);
    if (name !== 'options' || !isRecord(value)) return visit.any(value, at, [], name);
    return visit.record(value, at, (option, inner, below) =>
      visit.field(kind && ownField(kind.options, option), inner, below, receiver, option),
    );
  });
}

/** Goes through the value of one field, of which only the path is known. */
export function visitField(
  value: JsonValue,
  key: string,
  path: readonly string[],
  visitor: SecretVisitor,
): JsonValue {
  const visit = new Visit(key, 0, visitor);
  const mayBeTwiml = path[0] === 'destination' && typeof value === 'string' && /^\s*</.test(value);
  return mayBeTwiml
    ? visit.text(value, path, findSecretsInTwiml)
    : visit.any(value, path, [], path[path.length - 1]);
}

/** Goes through anything that is not a row, such as settings. */
export function visitOther(
  value: JsonValue,
  key: string,
  path: SecretPath,
  visitor: SecretVisitor,
): JsonValue {
  return new Visit(key, path.length, visitor).any(value, path, []);
}

/** To whom the secrets of the options go: as the type says it, otherwise to whom the value names. */
function receiverOf(kind: AnyDestinationKind | undefined, row: JsonRecord): JsonValue {
  const value = ownValue(row, 'destination');
  if (!kind || typeof value !== 'string') return '';
  const options = ownValue(row, 'options');
  if (kind.receiver) return kind.receiver(value, isRecord(options) ? options : {});
  return blankSecrets(value, spansOf(kind.value, value, '')).trim();
}

function ownField(fields: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;
}

class Visit {
  /** `depth` is the length of the path to the row: what is above does not tell secrets apart. */
  constructor(
    private readonly key: string,
    private readonly depth: number,
    private readonly visitor: SecretVisitor,
  ) {}

  record(
    record: JsonRecord,
    path: SecretPath,
    replace: (name: string, value: JsonValue, path: SecretPath) => JsonValue,
  ): JsonRecord {
    return recordOf(
      Object.entries(record).map(([name, value]) => {
        const at = [...path, name];
        this.visitor.rest?.(name, at);
        return [name, replace(name, value, at)] as const;
      }),
    );
  }

  field(
    field: Field | undefined,
    value: JsonValue,
    path: SecretPath,
    receiver: readonly JsonValue[],
    name?: string,
  ): JsonValue {
    const form = field?.secrets;
    const [type = ''] = receiver;
    if (form === 'whole' && typeof value === 'string') {
      return this.whole('password', value, path, [name ?? 'destination', ...receiver]);
    }
    if (form === 'named-values' && isRecord(value)) {
      return this.record(value, path, (inner, given, at) =>
        typeof given === 'string' && namesSecret(inner) && !isFilledIn(given)
          ? this.whole('named-value', given, at, [name ?? '', inner.toLowerCase(), ...receiver])
          : this.any(given, at, receiver),
      );
    }
    if (field && form !== undefined && typeof value === 'string') {
      const who = typeof type === 'string' ? type : '';
      return this.text(value, path, (text) => spansOf(field, text, who));
    }
    return this.any(value, path, receiver, name);
  }

  /** A value of which nothing is declared: bound to its place, to the text around, and to `boundTo`. */
  any(value: JsonValue, path: SecretPath, boundTo: readonly JsonValue[], name?: string): JsonValue {
    const isTold = name !== undefined && namesSecret(name) && !isFilledIn(value);
    if (typeof value === 'string' || typeof value === 'number') {
      if (isTold) return this.whole('text', value, path, [this.placeOf(path), ...boundTo]);
      if (typeof value === 'number') return value;
      return this.text(value, path, (text) =>
        boundToText(text, findSecretsInText(text), 'text').map((span) => ({
          ...span,
          boundTo: [this.placeOf(path), ...boundTo, span.boundTo],
        })),
      );
    }
    if (isRecord(value)) {
      return this.record(value, path, (inner, below, at) => this.any(below, at, boundTo, inner));
    }
    if (!Array.isArray(value)) return value;
    const items: readonly JsonValue[] = value;
    return items.map((item, index) => this.any(item, [...path, index], boundTo, name));
  }

  private whole(
    kind: SecretPlace['kind'],
    value: SecretValue,
    path: SecretPath,
    boundTo: readonly JsonValue[],
  ): SecretValue {
    if (value === '' || this.isSkipped(value)) return value;
    const place = {
      kind,
      boundTo: JSON.stringify(boundTo),
      within: '',
      at: this.placeOf(path),
    };
    return this.visitor.secret(value, place, path);
  }

  text(text: string, path: SecretPath, find: (text: string) => readonly PlacedSpan[]): string {
    if (this.isSkipped(text)) return text;
    const spans = find(text);
    if (this.visitor.rest) this.visitor.rest(blankSecrets(text, spans), path);
    return replaceSpans(text, spans, (secret, { kind, boundTo, within }, ordinal) => {
      const at = this.placeOf([...path, ordinal]);
      const place = { kind, boundTo: JSON.stringify(boundTo), within, at };
      return String(this.visitor.secret(secret, place, path));
    });
  }

  private isSkipped(value: SecretValue): boolean {
    return typeof value === 'string' && this.visitor.skips?.(value) === true;
  }

  private placeOf(path: SecretPath): string {
    return JSON.stringify([this.key, ...path.slice(this.depth)]);
  }
}

function spansOf(field: Field, text: string, type: string): readonly PlacedSpan[] {
  switch (field.secrets) {
    case 'url':
      return findSecretsInUrl(text);
    case 'sip-uri':
      return findSecretsInSipUri(text, type);
    case 'twiml':
      return findSecretsInTwiml(text);
    default:
      return boundToText(text, findSecretsInText(text), 'text');
  }
}

/** A value that is all placeholders comes from the call. */
function isFilledIn(value: JsonValue): boolean {
  return typeof value === 'string' && value.replace(/\{\{[^{}]*\}\}/g, '').trim() === '';
}
