/** The headers of a dialled SIP call, as names and values. */
import type { DialSipDestination } from '../destination';
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
  label: 'SIP headers',
  help: 'Headers of the INVITE; they are written into the SIP URI, escaped.',
  example: { 'X-Caller': '{{caller}}' },
  source: 'Twilio docs, voice/twiml/sip#custom-headers',
  nameFault: (name) =>
    isSipHeaderName(name)
      ? undefined
      : `the name ${quote(name)}, which Twilio does not send on: begin it with X-, or use User-to-User, Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID`,
  rules(headers, path, found) {
    const names = new Map<string, string>();
    for (const [name, value] of Object.entries(headers)) {
      const twin = names.get(name.toLowerCase());
      if (twin !== undefined) {
        const message = `SIP headers ${quote(twin)} and ${quote(name)} are the same header: keep one.`;
        fault(found, [...path, name], 'duplicate-sip-header', message);
      }
      names.set(name.toLowerCase(), name);
      if (value.search(CONTROL_CHARACTERS) !== -1 && !hasIllegalXml(value)) {
        const message = `SIP header ${quote(name)} has a line end or another control character: remove it.`;
        fault(found, [...path, name], 'illegal-character', message);
      }
    }
  },
});

/** The headers of the URI and those of the options share one limit. */
export function checkSipHeaderLength(sip: DialSipDestination, path: Path, found: Findings): void {
  const headers = Object.entries(sip.options?.headers ?? {});
  if (headers.length === 0) return;
  const written = headers.map(([name, value]) => writeSipHeader(name, value));
  const own = sipHeaderPart(trimToken(sip.destination));
  const length = [...(own === '' ? [] : [own]), ...written].join('&').length;
  if (length < SIP_HEADERS_LIMIT) return;
  const message = `SIP headers take ${length} characters once escaped: shorten them to less than ${SIP_HEADERS_LIMIT}.`;
  fault(found, [...path, 'options', 'headers'], 'sip-headers-too-long', message);
}
