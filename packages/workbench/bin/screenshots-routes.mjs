/** The routes on the pictures: a company that has grown, in three publishes. */

import { plansOf } from './screenshots-plans.mjs';

/** Each as `{at, by, note, table}`, oldest first; `sids` are those of what the account has, by name. */
export function publishesOf(sids) {
  const first = { ...defaults(sids), routes: firstRoutes(sids) };
  const second = {
    ...first,
    routes: [
      ...first.routes,
      {
        address: '+44207946',
        match: 'prefix',
        type: 'dial-sip',
        destination: 'sip:reception@london.example.com;transport=tls',
        options: { timeout: 30, headers: { 'X-Dialled': '{{called}}' } },
        comment: 'London: the whole block',
      },
      ...extension('43XX', 'sip:warehouse@london.example.com', 'London warehouse'),
    ],
  };
  const third = {
    ...second,
    routes: second.routes.map((route) =>
      route.address === '+12125550101'
        ? {
            ...route,
            type: 'enqueue',
            destination: sids.Support,
            options: { priority: 10, timeout: 600, attributes: { skill: 'support' } },
          }
        : route,
    ),
  };
  return [
    {
      at: '2026-03-02T14:12:00Z',
      by: 'ada',
      note: 'Everything that the old PBX did',
      table: first,
    },
    {
      at: '2026-03-10T18:40:00Z',
      by: 'ben',
      note: 'London joins (NET-88)',
      table: second,
    },
    {
      at: '2026-03-16T14:05:00Z',
      by: 'ada',
      note: 'Support calls become tasks in Flex, and wait 10 minutes at most (OPS-412)',
      table: third,
    },
  ];
}

function defaults(sids) {
  return {
    numbering: { defaultCountry: 'US' },
    default: { type: 'webhook', destination: sids['Voice IVR'] },
    ...plansOf(sids),
  };
}

function firstRoutes(sids) {
  const main = '+12125550199';
  return [
    {
      address: '+12125550100',
      type: 'enqueue',
      destination: sids['Assign to Anyone'],
      comment: 'Main number, New York',
    },
    {
      address: '+12125550101',
      type: 'dial-number',
      destination: '+12125550177',
      options: { callerId: main },
      comment: 'Support hotline',
    },
    {
      address: '+12125550102',
      type: 'webhook',
      destination: sids['Opening hours'],
      comment: 'Billing, by opening hours',
    },
    {
      address: '+12125550103',
      type: 'dial-number',
      destination: '+12125550188',
      options: { callerId: main, answerOnBridge: true },
      comment: 'Facilities, on call',
    },
    {
      address: '+12125550104',
      type: 'play',
      destination: 'https://media.example.com/directions.mp3',
      comment: 'How to find us',
    },
    {
      address: '+12125550105',
      type: 'reject',
      destination: 'busy',
      comment: 'The old fax',
    },
    {
      address: '+14155550',
      match: 'prefix',
      type: 'dial-sip',
      destination: 'sip:reception@sf.example.com;transport=tls',
      options: { timeout: 30, headers: { 'X-Dialled': '{{called}}' } },
      comment: 'San Francisco: the whole block',
    },
    {
      address: '+13125550',
      match: 'prefix',
      type: 'refer',
      destination: 'sip:reception@chicago.example.com',
      comment: 'Chicago has a trunk of its own',
    },
    {
      address: '0',
      type: 'dial-client',
      destination: 'operator',
      options: { timeout: 20 },
      comment: 'The operator',
    },
    {
      address: '4XXX',
      match: 'pattern',
      type: 'dial-client',
      destination: 'operator',
      comment: 'Any other extension',
    },
    {
      address: '41XX',
      match: 'pattern',
      type: 'enqueue',
      destination: sids.Support,
      comment: 'Extensions of support',
    },
    ...extension('42XX', 'sip:warehouse@pbx.example.com', 'Extensions of the warehouse'),
    {
      address: '5[0-4]XX',
      match: 'pattern',
      type: 'dial-application',
      destination: sids['Voice assistant'],
      options: { parameters: { dialled: '{{called}}' } },
      comment: 'Meeting rooms: the assistant answers',
    },
    {
      address: 'sales',
      type: 'enqueue',
      destination: sids.Sales,
      comment: 'From the website',
    },
    {
      address: 'sales',
      domain: 'acme',
      type: 'webhook',
      destination: sids['Opening hours'],
      comment: 'The same, of our brand Acme',
    },
    {
      address: 'support',
      type: 'call-plan',
      destination: 'support-k2f9',
      hours: 'ny-81qd',
      comment: 'From the website',
    },
    {
      address: 'survey',
      type: 'webhook',
      destination: sids['Customer survey'],
      comment: 'Agents transfer to it',
    },
    {
      address: 'jobs',
      type: 'webhook',
      destination: 'https://hr.example.com/voice/jobs',
      comment: 'Run by human resources',
    },
    {
      address: 'welcome',
      type: 'say',
      destination: 'Welcome. This line works.',
      options: { voice: 'Polly.Joanna', language: 'en-US' },
      comment: 'For a test of the line',
    },
    {
      address: 'standup',
      type: 'twiml',
      destination: '<Response><Dial><Conference>standup</Conference></Dial></Response>',
      comment: 'Every day at nine',
    },
    {
      address: 'boston',
      type: 'say',
      destination: 'Our Boston office has closed.',
      enabled: false,
      comment: 'Until the end of 2025',
    },
    {
      address: 'spam',
      type: 'hangup',
      destination: '',
      comment: 'Carriers mark calls with it',
    },
  ];
}

function extension(address, destination, comment) {
  return [{ address, match: 'pattern', type: 'dial-sip', destination, comment }];
}
