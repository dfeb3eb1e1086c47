/** The fields of a step's condition. */
import { HOURS_OF_ROUTE } from './call-plan';
import { HOURS_STATES } from './condition-cells';
import { parseNetwork } from './ip-network';
import { choiceField } from '../fields/choice-field';
import type { Field } from '../fields/field';
import { flagField } from '../fields/flag-field';
import { idField } from '../fields/id-field';
import { listField } from '../fields/list-field';
import { objectField } from '../fields/object-field';
import { percentField } from '../fields/percent-field';
import { textField } from '../fields/text-field';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import type { FieldName } from '../texts/texts';
import { quote } from '../findings/untrusted';
import { instantField } from '../hours/instant-field';
import { parseInstant } from '../hours/instant';
import { parsePattern } from '../matching/pattern';

const SOURCE = 'this project';
/** What Twilio hands on to a webhook (Twilio docs, voice/api/sip-twiml). */
const PASSED_ON = /^(?:x-.+|user-to-user)$/i;

const hours = () =>
  objectField({
    name: 'when.hours',
    example: { id: HOURS_OF_ROUTE, is: ['closed'] },
    source: SOURCE,
    required: ['id', 'is'],
    fields: {
      id: idField('thing.id', HOURS_OF_ROUTE),
      is: listField({
        name: 'when.states',
        example: ['closed'],
        source: SOURCE,
        item: choiceField({
          name: 'when.state',
          example: 'closed',
          source: SOURCE,
          values: HOURS_STATES,
        }),
      }),
    },
    rules: ({ is }, path, found) => needOne(is, [...path, 'is'], found),
  });

const caller = () =>
  objectField({
    name: 'when.caller',
    example: { list: ['blocked'], anonymous: true },
    source: SOURCE,
    fields: {
      list: listField({
        name: 'when.callerLists',
        example: ['blocked'],
        source: SOURCE,
        item: idField('thing.id', 'blocked'),
      }),
      matches: listField({
        name: 'when.patterns',
        example: ['+4930!'],
        source: SOURCE,
        item: textField({
          name: 'when.pattern',
          example: '+4930!',
          source: SOURCE,
          inTwiml: false,
          rules(text, path, found) {
            const parsed = parsePattern(text);
            if (parsed.kind !== 'failed') return;
            for (const { text: fix, sign } of parsed.faults) fault(found, path, fix, { sign });
          },
        }),
      }),
      anonymous: onlyTrue('when.anonymous'),
    },
    rules(value, path, found) {
      if (value['list'] ?? value['matches'] ?? value['anonymous']) return;
      fault(found, path, 'empty-condition', { field: { field: 'when.caller' } });
    },
  });

const header = () =>
  objectField({
    name: 'when.header',
    example: { name: 'X-Tier', is: ['gold'] },
    source: 'Twilio docs, voice/api/sip-twiml',
    required: ['name'],
    fields: {
      name: textField({
        name: 'when.headerName',
        example: 'X-Tier',
        source: 'Twilio docs, voice/api/sip-twiml',
        inTwiml: false,
        rules(name, path, found) {
          if (PASSED_ON.test(name)) return;
          warn(found, path, 'header-not-passed-on', { header: quote(name) });
        },
      }),
      is: listField({
        name: 'when.headerValues',
        example: ['gold'],
        source: SOURCE,
        item: textField({
          name: 'when.headerValue',
          example: 'gold',
          source: SOURCE,
          minLength: 0,
          inTwiml: false,
        }),
      }),
      present: onlyTrue('when.present'),
    },
  });

const source = () =>
  objectField({
    name: 'when.source',
    example: { ip: ['203.0.113.0/24'] },
    source: 'Twilio docs, voice/api/sip-twiml',
    fields: {
      ip: listField({
        name: 'when.networks',
        example: ['203.0.113.0/24'],
        source: 'RFC 4632',
        item: textField({
          name: 'when.network',
          example: '203.0.113.0/24',
          source: 'RFC 4632',
          inTwiml: false,
          rules(text, path, found) {
            if (parseNetwork(text)) return;
            fault(found, path, 'not-a-network', { network: quote(text) });
          },
        }),
      }),
      user: listField({
        name: 'when.userNames',
        example: ['trunk-a'],
        source: 'Twilio docs, voice/api/sip-credential-resource',
        item: textField({
          name: 'when.userName',
          example: 'trunk-a',
          source: 'Twilio docs, voice/api/sip-credential-resource',
          inTwiml: false,
        }),
      }),
    },
    rules(value, path, found) {
      if (value['ip'] ?? value['user']) return;
      fault(found, path, 'empty-condition', { field: { field: 'when.source' } });
    },
  });

const share = () =>
  objectField({
    name: 'when.share',
    example: { from: 0, to: 30, by: 'call' },
    source: SOURCE,
    required: ['from', 'to', 'by'],
    fields: {
      from: percentField('when.shareFrom'),
      to: percentField('when.shareTo'),
      by: choiceField({
        name: 'when.by',
        example: 'call',
        source: SOURCE,
        values: ['call', 'caller'],
      }),
    },
    rules({ from, to }, path, found) {
      if (Number(from) < Number(to)) return;
      fault(found, [...path, 'to'], 'empty-condition', { field: { field: 'when.share' } });
    },
  });

const period = () =>
  objectField({
    name: 'when.period',
    example: { from: '2027-01-01T00:00-05:00' },
    source: SOURCE,
    fields: {
      from: instantField('when.from'),
      until: instantField('when.until'),
    },
    rules({ from, until }, path, found) {
      if (from === undefined && until === undefined) {
        fault(found, path, 'empty-condition', { field: { field: 'when.period' } });
      } else if (
        typeof from === 'string' &&
        typeof until === 'string' &&
        (parseInstant(from) ?? 0) >= (parseInstant(until) ?? 0)
      ) {
        fault(found, [...path, 'until'], 'ends-before-begin', {});
      }
    },
  });

export const conditionField = () =>
  objectField({
    name: 'step.when',
    example: { hours: { id: HOURS_OF_ROUTE, is: ['closed'] } },
    source: SOURCE,
    fields: {
      hours: hours(),
      caller: caller(),
      header: header(),
      source: source(),
      share: share(),
      period: period(),
    },
    rules(value, path, found) {
      if (Object.keys(value).length > 0) return;
      fault(found, path, 'empty-condition', { field: { field: 'step.when' } });
    },
  });

function onlyTrue(name: FieldName): Field {
  const flag = flagField({ name, example: true, source: SOURCE });
  return {
    ...flag,
    schema: { const: true },
    check(value, path, found) {
      if (value === false) fault(found, path, 'only-true', { field: { field: name } });
      else flag.check(value, path, found);
    },
  };
}

function needOne(list: unknown, path: Path, found: Findings): void {
  if (Array.isArray(list) && list.length > 0) return;
  fault(found, path, 'empty-condition', { field: { field: 'when.states' } });
}
