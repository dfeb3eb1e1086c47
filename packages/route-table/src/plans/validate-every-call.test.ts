/** What validation says of the plan for every call, and of emergency numbers in plans. */
import { say, table, findings } from '../../test/plan-tables';

describe('the plan for every call', () => {
  const everyCall = (...all: readonly object[]) => {
    const plans = [
      { id: 'p', name: 'Plan', steps: [say('a')] },
      { id: 'every', name: 'Every call', steps: all },
    ];
    return findings(table({ everyCall: 'every', plans }));
  };
  const blocked = { when: { caller: { matches: ['+1900!'] } } };

  test('may only have steps that end the call, each with a condition', () => {
    expect(everyCall(say('x', { ...blocked, type: 'reject', destination: 'rejected' }))).toEqual(
      [],
    );
    expect(everyCall(say('x', { type: 'reject', destination: 'rejected' }))).toEqual([
      'every-call-takes-all at everyCall',
    ]);
    expect(everyCall(say('x', { ...blocked, options: { thenContinue: true } }))).toEqual([
      'every-call-goes-on at everyCall',
    ]);
  });

  test('warns if it takes anonymous callers', () => {
    expect(everyCall(say('x', { when: { caller: { anonymous: true } } }))).toEqual([
      '(blocks-anonymous at everyCall)',
    ]);
  });
});

describe('emergency numbers', () => {
  const numbering = { defaultCountry: 'US' };
  const routes = (address: string) => [{ address, type: 'call-plan', destination: 'p' }];
  const codes = (input: unknown) =>
    findings(input).filter((finding) => finding.startsWith('emergency-in-plan'));

  test.each(['911', '+1911', '1911'])('%s does not lead to a plan', (address) => {
    const input = table({ numbering, routes: routes(address) });
    expect(codes(input)).toEqual(['emergency-in-plan at routes.0.type']);
  });

  test('those of another country may, unless the country is not known', () => {
    expect(codes(table({ numbering, routes: routes('110') }))).toEqual([]);
    expect(codes(table({ routes: routes('110') }))).toHaveLength(1);
  });

  test('no plan dials one', () => {
    const dial = say('a', {
      type: 'dial-number',
      destination: '911',
      options: { callerId: '+15550001111' },
    });
    expect(codes(table({ numbering }, [dial]))).toEqual([
      'emergency-in-plan at plans.0.steps.0.destination',
    ]);
  });
});
