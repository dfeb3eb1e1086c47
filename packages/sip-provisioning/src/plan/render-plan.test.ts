import { createPaint } from 'command-line';
import type { Plan } from './plan';
import { renderPlan } from './render-plan';

const PLAN: Plan = {
  account: 'AC1',
  changes: [
    {
      verb: 'create',
      kind: 'number',
      name: '+15035550100',
      id: 'create number +15035550100',
      before: null,
      after: { friendlyName: 'alice', app: 'in', voiceUrl: null },
      costs: 'buys a phone number, charged monthly',
      needs: [],
    },
    {
      verb: 'change',
      kind: 'domain',
      name: 'd.sip.twilio.com',
      id: 'change domain d.sip.twilio.com',
      sid: 'SD1',
      before: { voiceUrl: 'https://old.example.com', secure: false },
      after: { voiceUrl: null, secure: true },
      needs: [],
    },
    {
      verb: 'remove',
      kind: 'credential',
      of: 'l',
      name: 'bob',
      id: 'remove credential l/bob',
      sid: 'CR1',
      before: {},
      after: null,
      needs: [],
    },
  ],
  unmanaged: [{ kind: 'app', name: 'theirs', sid: 'AP1' }],
  notCompared: [{ kind: 'credential', of: 'l', name: 'alice' }],
};

describe('A rendered plan', () => {
  it('shows each change, what it costs, and what is left alone', () => {
    expect(renderPlan(PLAN, createPaint(false))).toBe(`+ create number      +15035550100
    friendlyName  alice
    app           in
    $ buys a phone number, charged monthly
~ change domain      d.sip.twilio.com
    voiceUrl  https://old.example.com → (none)
    secure    false → true
- remove credential  l/bob

Not declared, left alone:
  app  theirs  AP1

Passwords cannot be compared: l/alice. To set one: client rotate.

1 to create, 1 to change, 1 to remove, 1 cost money.
`);
  });

  it('has colours only on a terminal', () => {
    expect(renderPlan(PLAN, createPaint(false))).not.toContain('\u001b[');
    expect(renderPlan(PLAN, createPaint(true))).toContain('\u001b[32m+ create number');
  });
});
