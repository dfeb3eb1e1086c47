/** Destinations of every type, and how twilio-node writes them. */
import type { Case } from './twiml-values';
import { APP, WORKFLOW, NASTY, dial, room, DEFAULT_ATTRIBUTES } from './twiml-values';

export const cases: readonly Case[] = [
  {
    title: 'webhook',
    destination: { type: 'webhook', destination: 'https://example.com/a?b=1&c=2#rc=2' },
    build: (r) => r.redirect('https://example.com/a?b=1&c=2#rc=2'),
  },
  {
    title: 'webhook with options',
    destination: {
      type: 'webhook',
      destination: 'http://example.com/',
      options: { method: 'GET' },
    },
    build: (r) => r.redirect({ method: 'GET' }, 'http://example.com/'),
  },
  {
    title: 'dial-application',
    destination: { type: 'dial-application', destination: APP },
    build: (r) => r.dial().application().applicationSid(APP),
  },
  {
    title: 'dial-application with options',
    destination: {
      type: 'dial-application',
      destination: APP,
      options: {
        ...dial,
        customerId: 'acme & sons',
        copyParentTo: true,
        parameters: { one: NASTY, 'two "2"': '' },
      },
    },
    build: (r) => {
      const app = r.dial(dial).application({ customerId: 'acme & sons', copyParentTo: true });
      app.applicationSid(APP);
      app.parameter({ name: 'one', value: NASTY });
      app.parameter({ name: 'two "2"', value: '' });
    },
  },
  {
    title: 'dial-client',
    destination: { type: 'dial-client', destination: 'alice_40example_2Ecom' },
    build: (r) => r.dial().client('alice_40example_2Ecom'),
  },
  {
    title: 'dial-client with options',
    destination: {
      type: 'dial-client',
      destination: 'alice',
      options: { ...dial, answerOnBridge: false, parameters: { one: NASTY } },
    },
    build: (r) => {
      const client = r.dial({ ...dial, answerOnBridge: false }).client();
      client.identity('alice');
      client.parameter({ name: 'one', value: NASTY });
    },
  },
  {
    title: 'dial-sip',
    destination: { type: 'dial-sip', destination: 'sip:a@example.com;transport=tls?X-A=1&X-B=2' },
    build: (r) => r.dial().sip('sip:a@example.com;transport=tls?X-A=1&X-B=2'),
  },
  {
    title: 'dial-sip with options',
    destination: {
      type: 'dial-sip',
      destination: 'sip:a@example.com',
      options: {
        ...dial,
        username: 'ro"uter',
        password: 'p<&>w',
        headers: { 'X-One': 'a b&c=d?', 'User-to-User': '00;encoding=hex' },
      },
    },
    build: (r) =>
      r
        .dial(dial)
        .sip(
          { username: 'ro"uter', password: 'p<&>w' },
          'sip:a@example.com?X-One=a%20b%26c%3Dd%3F&User-to-User=00%3Bencoding%3Dhex',
        ),
  },
  {
    title: 'dial-number',
    destination: { type: 'dial-number', destination: '+15551234567' },
    build: (r) => r.dial().number('+15551234567'),
  },
  {
    title: 'dial-number with options',
    destination: { type: 'dial-number', destination: '+15551234567', options: dial },
    build: (r) => r.dial(dial).number('+15551234567'),
  },
  {
    title: 'dial-conference',
    destination: { type: 'dial-conference', destination: 'Sales & Support' },
    build: (r) => r.dial().conference('Sales & Support'),
  },
  {
    title: 'dial-conference with options',
    destination: {
      type: 'dial-conference',
      destination: 'team-meeting',
      options: { timeLimit: 3600, ...room },
    },
    build: (r) => r.dial({ timeLimit: 3600 }).conference(room, 'team-meeting'),
  },
  {
    title: 'play',
    destination: { type: 'play', destination: 'https://example.com/a.mp3' },
    build: (r) => r.play('https://example.com/a.mp3'),
  },
  {
    title: 'play with options',
    destination: { type: 'play', destination: 'https://example.com/a.mp3', options: { loop: 0 } },
    build: (r) => r.play({ loop: 0 }, 'https://example.com/a.mp3'),
  },
  {
    title: 'refer',
    destination: { type: 'refer', destination: 'sip:a@pbx.example.com' },
    build: (r) => r.refer().sip('sip:a@pbx.example.com'),
  },
  {
    title: 'say',
    destination: { type: 'say', destination: NASTY },
    build: (r) => r.say(NASTY),
  },
  {
    title: 'say with options',
    destination: {
      type: 'say',
      destination: 'Bonjour',
      options: { voice: 'Polly.Celine', language: 'fr-FR', loop: 2 },
    },
    build: (r) => r.say({ voice: 'Polly.Celine', language: 'fr-FR', loop: 2 }, 'Bonjour'),
  },
  {
    title: 'enqueue',
    destination: { type: 'enqueue', destination: WORKFLOW },
    build: (r) => r.enqueue({ workflowSid: WORKFLOW }).task({}, JSON.stringify(DEFAULT_ATTRIBUTES)),
  },
  {
    title: 'enqueue with options',
    destination: {
      type: 'enqueue',
      destination: WORKFLOW,
      options: {
        attributes: { name: 'VIP <1>', customers: { id: 7 }, tags: ['a', null, true] },
        priority: 0,
        timeout: 60,
        waitUrl: 'https://example.com/wait?a=1&b=2',
        waitMethod: 'GET',
      },
    },
    build: (r) =>
      r
        .enqueue({
          workflowSid: WORKFLOW,
          waitUrl: 'https://example.com/wait?a=1&b=2',
          waitUrlMethod: 'GET',
        })
        .task(
          { priority: 0, timeout: 60 },
          JSON.stringify({
            name: 'VIP <1>',
            customers: { phone: '+15550001111', id: 7 },
            conversations: { external_contact: '+15552223333' },
            tags: ['a', null, true],
          }),
        ),
  },
  {
    title: 'voicemail',
    destination: {
      type: 'voicemail',
      destination: 'Please leave a message.',
      options: {
        workflow: WORKFLOW,
        attributes: { skill: 'support' },
        maxLength: 60,
        voice: 'alice',
        language: 'en-GB',
      },
    },
    build(r) {
      r.say({ voice: 'alice', language: 'en-GB' }, 'Please leave a message.');
      r.record({
        action: 'https://router.example.com/call-step',
        maxLength: 60,
        recordingStatusCallback: `https://router.example.com/voicemail?w=${WORKFLOW}#rc=2&rp=5xx,ct,rt`,
      });
    },
  },
  {
    title: 'voicemail with a file, for a URL',
    destination: {
      type: 'voicemail',
      destination: 'https://example.com/greeting.mp3',
      options: { url: 'https://example.com/messages', secret: 's'.repeat(32) },
    },
    build(r) {
      r.play('https://example.com/greeting.mp3');
      r.record({
        action: 'https://router.example.com/call-step',
        maxLength: 120,
        recordingStatusCallback: 'https://router.example.com/voicemail?#rc=2&rp=5xx,ct,rt',
      });
    },
  },
  {
    title: 'callback',
    destination: {
      type: 'callback',
      destination: 'We will call you back.',
      options: {
        workflow: WORKFLOW,
        attributes: { skill: 'support' },
        voice: 'alice',
        language: 'en-GB',
      },
    },
    build: (r) => r.redirect(`https://router.example.com/voicemail?k=callback&w=${WORKFLOW}`),
  },
  {
    title: 'callback for a URL',
    destination: {
      type: 'callback',
      destination: 'We will call you back.',
      options: { url: 'https://example.com/messages', secret: 's'.repeat(32) },
    },
    build: (r) => r.redirect('https://router.example.com/voicemail?k=callback'),
  },
  {
    title: 'reject',
    destination: { type: 'reject', destination: 'rejected' },
    build: (r) => r.reject({ reason: 'rejected' }),
  },
  {
    title: 'echo',
    destination: { type: 'echo', destination: '' },
    build: (r) => r.echo(),
  },
  {
    title: 'call-plan, whose steps are rendered instead',
    destination: { type: 'call-plan', destination: 'support' },
    build: () => undefined,
  },
  {
    title: 'ring, whose rounds are rendered instead',
    destination: {
      type: 'ring',
      destination: 'sales',
      options: { who: 'in-turn', timeout: 20, callerId: '+15550009999' },
    },
    build: () => undefined,
  },
  {
    title: 'hangup',
    destination: { type: 'hangup', destination: '' },
    build: (r) => r.hangup(),
  },
  {
    title: 'twiml',
    destination: { type: 'twiml', destination: '<Say voice="woman">Hi</Say><Hangup/>' },
    build: (r) => {
      r.say({ voice: 'woman' }, 'Hi');
      r.hangup();
    },
  },
];
