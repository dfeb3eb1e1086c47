/** Every rule for the options of a destination: code, place, and whether it is an issue or a warning. */
import { buildRow, findingsOf } from '../../test/build-row';
import type { DestinationType } from '../destination';

describe('an option', () => {
  const long = 'a'.repeat(1025);
  const deep = JSON.parse(`{"a":${'['.repeat(32)}${']'.repeat(32)}}`) as unknown;
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`n${index}`, '']));
  test.each<[DestinationType, object, string[]]>([
    ['webhook', { method: 'PUT' }, ['not-a-choice at options.method']],
    ['dial-number', {}, ['(dial-number-without-caller-id at options.callerId)']],
    ['dial-number', { callerId: '5551234567' }, ['not-a-caller-id at options.callerId']],
    ['dial-number', { callerId: '{{called}}' }, []],
    ['dial-number', { callerId: '{{calling}}' }, ['unknown-placeholder at options.callerId']],
    ['dial-number', { callerId: '{{caller}' }, ['unknown-placeholder at options.callerId']],
    ['dial-sip', { callerId: 'support_line-1.+' }, []],
    ['dial-sip', { callerId: 'sip:a@b' }, ['not-a-caller-id at options.callerId']],
    ['dial-client', { callerId: 'client:bob' }, []],
    ['dial-client', { callerId: 'b ob' }, ['not-a-caller-id at options.callerId']],
    ['dial-client', { timeout: 0 }, ['out-of-range at options.timeout']],
    ['dial-client', { timeout: 600 }, []],
    ['dial-client', { timeout: 601 }, ['out-of-range at options.timeout']],
    ['dial-client', { timeout: 1.5 }, ['not-an-integer at options.timeout']],
    ['dial-client', { timeout: '20' }, ['not-an-integer at options.timeout']],
    ['dial-client', { timeLimit: 86_400 }, []],
    ['dial-client', { timeLimit: 86_401 }, ['out-of-range at options.timeLimit']],
    ['dial-client', { answerOnBridge: 1 }, ['not-a-flag at options.answerOnBridge']],
    ['dial-client', { record: true }, ['not-a-choice at options.record']],
    ['dial-client', { ringTone: 'xx' }, ['not-a-choice at options.ringTone']],
    ['dial-client', { parameters: { a: '{{header.X-A}}' } }, []],
    ['dial-client', { parameters: [] }, ['not-a-map at options.parameters']],
    ['dial-client', { parameters: { a: 1 } }, ['not-a-text at options.parameters.a']],
    ['dial-client', { parameters: { '': 'a' } }, ['bad-name at options.parameters.']],
    [
      'dial-client',
      { parameters: { ['n'.repeat(129)]: '' } },
      [`bad-name at options.parameters.${'n'.repeat(129)}`],
    ],
    ['dial-client', { parameters: { a: long } }, ['too-long at options.parameters.a']],
    [
      'dial-client',
      { parameters: { a: '{{x}}' } },
      ['unknown-placeholder at options.parameters.a'],
    ],
    ['dial-client', { parameters: { a: '\u0007' } }, ['illegal-character at options.parameters.a']],
    ['dial-client', { parameters: many }, ['too-many-entries at options.parameters']],
    ['dial-application', { customerId: 'a'.repeat(257) }, ['too-long at options.customerId']],
    ['dial-application', { customerId: '' }, ['empty at options.customerId']],
    ['dial-application', { copyParentTo: 'yes' }, ['not-a-flag at options.copyParentTo']],
    ['dial-sip', { username: 'u', password: 'p' }, []],
    ['dial-sip', { username: 'u' }, ['(sip-credentials-incomplete at options)']],
    [
      'dial-sip',
      { username: '{{caller}}', password: 'p' },
      ['(placeholder-not-filled-in at options.username)'],
    ],
    ['dial-sip', { headers: { 'X-A': 'a b' } }, []],
    ['dial-sip', { headers: { Subject: 'a' } }, ['bad-name at options.headers.Subject']],
    ['dial-sip', { headers: { 'X-': 'a' } }, ['bad-name at options.headers.X-']],
    ['dial-sip', { headers: { 'X-A&B': 'a' } }, ['bad-name at options.headers.X-A&B']],
    [
      'dial-sip',
      { headers: { 'X-A': '1', 'x-a': '2' } },
      ['duplicate-sip-header at options.headers.x-a'],
    ],
    [
      'dial-sip',
      { headers: { 'X-A': 'a\r\nVia: b' } },
      ['illegal-character at options.headers.X-A'],
    ],
    [
      'dial-sip',
      { headers: { 'X-A': '€'.repeat(114) } },
      ['sip-headers-too-long at options.headers'],
    ],
    ['say', { voice: 'Polly.Mía-Generative', language: 'cmn-Hans-CN' }, []],
    ['say', { voice: 'robot' }, ['(unknown-voice at options.voice)']],
    ['say', { language: 'English' }, ['not-a-language at options.language']],
    ['say', { loop: 1001 }, ['out-of-range at options.loop']],
    ['play', { loop: -1 }, ['out-of-range at options.loop']],
    ['enqueue', { attributes: { a: ['{{caller}}', null, 1, true, { b: {} }] } }, []],
    ['enqueue', { attributes: [] }, ['not-an-object at options.attributes']],
    ['enqueue', { attributes: '{}' }, ['not-an-object at options.attributes']],
    [
      'enqueue',
      { attributes: { a: ['{{x}}'] } },
      ['unknown-placeholder at options.attributes.a.0'],
    ],
    [
      'enqueue',
      { attributes: deep as object },
      [`too-deep at options.attributes.a${'.0'.repeat(31)}`],
    ],
    ['enqueue', { attributes: { a: () => 1 } }, ['not-json at options.attributes.a']],
    ['enqueue', { priority: -1 }, ['out-of-range at options.priority']],
    ['enqueue', { timeout: 1_209_601 }, ['out-of-range at options.timeout']],
    ['enqueue', { waitUrl: 'wait.xml' }, ['not-an-absolute-url at options.waitUrl']],
    ['enqueue', { waitMethod: 'get' }, ['not-a-choice at options.waitMethod']],
    ['reject', { timeout: 5 }, ['(unknown-field at options.timeout)']],
  ])('of %s %.80j: %j', (type, options, expected) => {
    expect(findingsOf(buildRow(type, { options }))).toEqual(expected);
  });
});
