/** What is doubtful in whom a plan dials. */
import { dial, findings, say, table } from '../../test/plan-tables';

describe('whom a plan dials', () => {
  const number = (id: string, destination: string, options: object = {}) =>
    dial(id, 'dial-number', destination, { callerId: '+15550001111', ...options });
  const of = (codes: RegExp, more: object, ...steps: readonly object[]) =>
    findings(table(more, steps)).filter((one) => codes.test(one));

  test.each<[string, object, number]>([
    ['a mobile number', number('a', '+491701234567'), 1],
    ['a fixed one', number('a', '+493012345678'), 0],
    ['a number that may be either', number('a', '+15551234567'), 1],
    ['one that is screened', number('a', '+491701234567', { screen: true }), 0],
  ])('%s', (_what, step, count) => expect(of(/mobile/, {}, step)).toHaveLength(count));

  test('a member is screened on its own, or by every step that rings its team', () => {
    const found = (member: object, ...screens: readonly boolean[]) => {
      const teams = [{ id: 't', name: 'T', members: [number('m', '+491701234567', member)] }];
      const steps = screens.map((screen, index) => ({
        ...dial(`r${index}`, 'ring', 't', { screen }),
        when: { header: { name: 'X-A', is: [String(index)] } },
      }));
      return of(/mobile/, { teams }, ...steps, say('z'));
    };
    expect(found({}, false)).toEqual([
      '(mobile-without-screening at teams.0.members.0.options.screen)',
    ]);
    expect(found({}, true)).toEqual([]);
    expect(found({}, true, false)).toHaveLength(1);
    expect(found({ screen: true }, false)).toEqual([]);
    expect(found({ screen: false }, true)).toHaveLength(1);
  });

  test.each<[string, object, readonly object[], number]>([
    ['a number that a route is for', number('a', '+15551234567'), [{ address: '+15551234567' }], 1],
    [
      'a number that a pattern takes',
      number('a', '+15551234567'),
      [{ address: '!', match: 'pattern' }],
      0,
    ],
    [
      'a SIP domain of Twilio, and a user that a route is for',
      dial('a', 'dial-sip', 'sip:desk@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      1,
    ],
    [
      'another edge',
      dial('a', 'dial-sip', 'sip:4711@acme.sip.dublin.twilio.com'),
      [{ address: '4', match: 'prefix' }],
      1,
    ],
    [
      'a user whom no route is for',
      dial('a', 'dial-sip', 'sip:bob@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      0,
    ],
    [
      'a route of another domain',
      dial('a', 'dial-sip', 'sip:desk@acme.sip.twilio.com'),
      [{ address: 'desk', domain: 'other' }],
      0,
    ],
    ['another host', dial('a', 'dial-sip', 'sip:desk@pbx.example.com'), [{ address: 'desk' }], 0],
    [
      'the number that was called',
      dial('a', 'dial-sip', 'sip:{{called}}@acme.sip.twilio.com'),
      [{ address: 'desk' }],
      0,
    ],
  ])('this very router: %s', (_what, step, rows, count) => {
    const routes = rows.map((row) => ({ type: 'call-plan', destination: 'p', ...row }));
    expect(of(/this-router/, { routes }, step)).toHaveLength(count);
  });

  test('the same one twice, if nothing tells the calls apart', () => {
    const twice = of(
      /twice/,
      {},
      dial('a', 'dial-client', 'bob'),
      dial('b', 'dial-client', ' bob'),
    );
    expect(twice).toEqual(['(dialled-twice at plans.0.steps.1.destination)']);
    const apart = {
      ...dial('a', 'dial-client', 'bob'),
      when: { header: { name: 'X-A', present: true } },
    };
    expect(of(/twice/, {}, apart, dial('b', 'dial-client', 'bob'))).toEqual([]);
  });

  test('a caller ID of the caller is refused, where a route only warns', () => {
    const step = number('a', '+493012345678', { callerId: '{{caller}}' });
    expect(findings(table({}, [step]))).toEqual([
      'caller-id-of-call at plans.0.steps.0.options.callerId',
    ]);
    const teams = [{ id: 't', name: 'T', members: [step] }];
    expect(findings(table({ teams }, [dial('r', 'ring', 't')]))).toEqual([
      'caller-id-of-call at teams.0.members.0.options.callerId',
    ]);
  });
});
