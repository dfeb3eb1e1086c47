/** The headers of a dialled SIP call, as names and values. */
import type { Parameters } from './parameters';
import type { Field } from '../fields/field';
import { mapField } from '../fields/map-field';
import { trimToken } from '../fields/token-field';
import { fault } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import {
  CONTROL_CHARACTERS,
  SIP_HEADERS_LIMIT,
  isSipHeaderName,
  sipHeaderPart,
  writeSipHeader,
} from '../twiml/sip-headers';
import { hasIllegalXml } from '../twiml/xml';
import { quote } from '../findings/untrusted';

export const sipHeadersField: Field = mapField({
  name: 'dial-sip.headers',
  example: { 'X-Caller': '{{caller}}' },
  source: 'Twilio docs, voice/twiml/sip#custom-headers',
  nameFault: (name) => (isSipHeaderName(name) ? undefined : 'bad-name:sip-header'),
  rules(headers, path, found) {
    const names = new Map<string, string>();
    for (const [name, value] of Object.entries(headers)) {
      const twin = names.get(name.toLowerCase());
      if (twin !== undefined) {
        const names = { one: quote(twin), other: quote(name) };
        fault(found, [...path, name], 'duplicate-sip-header', names);
      }
      names.set(name.toLowerCase(), name);
      if (value.search(CONTROL_CHARACTERS) !== -1 && !hasIllegalXml(value)) {
        fault(found, [...path, name], 'illegal-character:sip-header', { name: quote(name) });
      }
    }
  },
});

/** The headers of the URI and those of the options share one limit. */
export function checkSipHeaderLength(
  uri: string,
  options: { readonly headers?: Parameters } | undefined,
  path: Path,
  found: Findings,
): void {
  const headers = Object.entries(options?.headers ?? {});
  if (headers.length === 0) return;
  const written = headers.map(([name, value]) => writeSipHeader(name, value));
  const own = sipHeaderPart(trimToken(uri));
  const length = [...(own === '' ? [] : [own]), ...written].join('&').length;
  if (length < SIP_HEADERS_LIMIT) return;
  const lengths = { length, limit: SIP_HEADERS_LIMIT };
  fault(found, [...path, 'options', 'headers'], 'sip-headers-too-long:options', lengths);
}
