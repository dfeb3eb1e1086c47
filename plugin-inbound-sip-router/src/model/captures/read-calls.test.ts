/** Calls come out of logs and captures whatever is around them, and nothing that is damaged throws. */
import { MAX_CALLS, readCalls, type CallsReading } from './read-calls';
import {
  ethernet,
  invite,
  ipv4,
  ipv6,
  pcap,
  pcapng,
  tcp,
  udp,
} from '../../../test/browser/sample-captures';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function readingOf(source: string | Uint8Array): Promise<CallsReading> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  let last: CallsReading | undefined;
  const read = (from: number, to: number) => Promise.resolve(bytes.slice(from, to));
  await readCalls({ size: bytes.length, read }, (reading) => {
    last = reading;
    return Promise.resolve(true);
  });
  if (!last) throw new Error('Nothing was told.');
  return last;
}

const callsIn = async (source: string | Uint8Array) => (await readingOf(source)).calls;

const theCall = {
  called: 'sip:4123@acme.sip.twilio.com',
  caller: 'sip:+15550100000@carrier.example.com',
  displayName: 'Bob "B" Stone',
  headers: { 'x-tier': 'gold' },
};

describe('a pasted INVITE', () => {
  test('says the called address, caller, name and X- headers', async () => {
    expect(await callsIn(invite())).toEqual([{ id: '0', time: '', source: '', ...theCall }]);
  });

  test('loses passwords and whatever authorizes', async () => {
    const calls = await callsIn(
      invite({ called: 'sip:4123:hunter2@hunter4@acme.sip.twilio.com?x=hunter5' }).replace(
        'X-Tier',
        'Authorization: Digest username="u", response="abcdef"\r\nX-Auth-Token: hunter3\r\nX-Ticket: https://crm.example.com/7?token=hunter6\r\nX-Tier',
      ),
    );
    const headers = { ...theCall.headers, 'x-ticket': 'https://crm.example.com/7?token=' };
    expect(calls).toMatchObject([{ ...theCall, headers }]);
    expect(JSON.stringify(calls)).not.toMatch(/hunter|abcdef|Digest/);
  });

  test('is one call with its repetitions and what is asked within the call', async () => {
    const again = invite().replace('CSeq: 1 ', 'CSeq: 2 ');
    const within = invite({ callId: 'other' }).replace(/^(To: .*)$/m, '$1;tag=7');
    expect(await callsIn([invite(), invite(), again, within].join('\r\n'))).toHaveLength(1);
  });

  test('may have short and folded header lines', async () => {
    const text = invite().replace('From: ', 'f:\r\n ').replace('Call-ID', 'i');
    expect(await callsIn(text + text)).toMatchObject([theCall]);
  });
});

const lines = (prefix: string, text = invite()) =>
  text
    .split('\r\n')
    .map((line) => prefix + line)
    .join('\n');

describe.each([
  [
    'Asterisk, pjsip set logger on',
    `[2026-11-29 05:00:00.123] VERBOSE[1] res_pjsip_logger.c: <--- Received SIP request (512 bytes) from UDP:192.0.2.1:5060 --->\n${invite()}`,
    '2026-11-29 05:00:00.123',
    '192.0.2.1:5060',
  ],
  [
    'sngrep',
    `2026/11/29 05:00:00.123456 192.0.2.1:5060 -> 192.0.2.2:5060\n${invite()}`,
    '2026/11/29 05:00:00.123456',
    '192.0.2.1:5060',
  ],
  [
    'ngrep',
    `U 2026/11/29 05:00:00.123456 192.0.2.1:5060 -> 192.0.2.2:5060\n${invite().replace(/\r\n/g, '.\n')}`,
    '2026/11/29 05:00:00.123456',
    '192.0.2.1:5060',
  ],
  [
    'Kamailio in a syslog',
    lines('Nov 29 05:00:00 edge kamailio[77]: INFO: <script>: '),
    'Nov 29 05:00:00',
    '',
  ],
  [
    'Kamailio in one line of a syslog',
    `Nov 29 05:00:00 edge kamailio[77]: ${invite().replace(/\r\n/g, '#015#012')}`,
    'Nov 29 05:00:00',
    '',
  ],
  [
    'Cisco, debug ccsip messages',
    `*Nov 29 05:00:00.123: //-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\nReceived:\n${invite()}`,
    'Nov 29 05:00:00.123',
    '',
  ],
  [
    'OpenSIPS, xlog with $mb',
    `Nov 29 05:00:00 edge /usr/sbin/opensips[77]: [INVITE] received from 192.0.2.1:5060\n${invite()}`,
    'Nov 29 05:00:00',
    '',
  ],
  [
    'OpenSIPS with escaped line ends',
    `Nov 29 05:00:00 edge opensips[77]: INFO:script: ${invite().replace(/\r\n/g, '\\r\\n')}`,
    'Nov 29 05:00:00',
    '',
  ],
  [
    'Asterisk, sip set debug on (chan_sip)',
    `[2026-11-29 05:00:00.123] VERBOSE[77] chan_sip.c:\n<--- SIP read from UDP:192.0.2.1:5060 --->\n${invite()}\n<------------->\n--- (12 headers 0 lines) ---`,
    '2026-11-29 05:00:00.123',
    '192.0.2.1:5060',
  ],
  [
    'Wireshark as text',
    [
      '    Arrival Time: Nov 29, 2026 05:00:00.123456000 UTC',
      'Internet Protocol Version 4, Src: 192.0.2.1, Dst: 192.0.2.2',
      'Session Initiation Protocol (INVITE)',
      lines('        ')
        .replace('INVITE', 'Request-Line: INVITE')
        .replace('        From', '            SIP to address: sip:x@y\n        From'),
    ].join('\n'),
    'Nov 29, 2026 05:00:00.123456000 UTC',
    '192.0.2.1',
  ],
])('a log of %s', (_, text, time, source) => {
  test('shows the call, when it came, and from where', async () => {
    const other = text.replace('call-1', 'call-2');
    expect(await callsIn(`noise\n${text}\n\nnoise: no header\n${other}\n`)).toEqual([
      { id: '0', time, source, ...theCall },
      { id: '1', time, source, ...theCall },
    ]);
  });
});

test('UTF-16 without a mark is read', async () => {
  expect(await callsIn(new Uint8Array(Buffer.from(invite(), 'utf16le')))).toMatchObject([theCall]);
});

const at = '2026-11-29T05:00:00.500Z';
const message = bytesOf(invite());

describe.each([
  ['pcap', pcap],
  ['pcapng', pcapng],
])('a %s file', (_, file) => {
  test('holds calls over UDP, IPv4 and IPv6, with and without VLAN', async () => {
    const other = bytesOf(invite({ callId: 'call-2' }));
    const frames = [
      ethernet(ipv4(udp(message))),
      ethernet(ipv6(udp(other)), { vlan: true }),
      ethernet(ipv4(udp(message))),
    ];
    expect(await callsIn(file(frames, at))).toEqual([
      { id: '0', time: at, source: '192.0.2.1:5060', ...theCall },
      { id: '1', time: at, source: '[2001:db8::1]:5060', ...theCall },
    ]);
  });

  test('holds calls in fragments that come in any order', async () => {
    const whole = udp(message);
    const first = ipv4(whole.slice(0, 160), { offset: 0, hasMore: true });
    const second = ipv4(whole.slice(160), { offset: 160, hasMore: false });
    expect(await callsIn(file([ethernet(second), ethernet(first)], at))).toMatchObject([theCall]);
    const halves = [
      ipv6(whole.slice(0, 160), { offset: 0, hasMore: true }),
      ipv6(whole.slice(160), { offset: 160, hasMore: false }),
    ];
    expect(
      await callsIn(
        file(
          halves.map((each) => ethernet(each)),
          at,
        ),
      ),
    ).toMatchObject([theCall]);
  });

  test('holds calls over TCP, in segments that are repeated and out of order', async () => {
    const parts = [0, 50, 100].map((from, index) =>
      ethernet(
        ipv4(tcp(message.slice(from, index === 2 ? undefined : from + 50), 1000 + from), {
          protocol: 6,
        }),
      ),
    );
    const [one, two, three] = parts;
    const frames = [one, three, one, two].flatMap((each) => (each ? [each] : []));
    expect(await callsIn(file(frames, at))).toMatchObject([theCall]);
  });

  test('that ends within a packet says so and keeps what came before', async () => {
    const whole = file([ethernet(ipv4(udp(message))), ethernet(ipv4(udp(message)))], at);
    const { calls, isCut } = await readingOf(whole.slice(0, -40));
    expect(calls).toHaveLength(1);
    expect(isCut).toBe(true);
    expect((await readingOf(whole)).isCut).toBe(false);
  });
});

test('more calls than are kept are told of', async () => {
  const many = Array.from({ length: MAX_CALLS + 1 }, (_, each) => invite({ callId: `${each}` }));
  const { calls, hasMore } = await readingOf(many.join('\r\n'));
  expect([calls.length, hasMore]).toEqual([MAX_CALLS, true]);
});

test('a big log is read in steps', async () => {
  const noise = bytesOf('x'.repeat(99).concat('\n').repeat(20_000));
  const read = (from: number, to: number) => Promise.resolve(noise.slice(from, to));
  const steps: number[] = [];
  await readCalls({ size: noise.length, read }, ({ progress }) => {
    steps.push(progress);
    return Promise.resolve(true);
  });
  expect(steps.length).toBeGreaterThan(2);
  expect(steps).toEqual(steps.slice().sort((one, other) => one - other));
  expect(steps[steps.length - 1]).toBe(1);
});

test('a reading that nobody waits for any more ends', async () => {
  const noise = bytesOf('x'.repeat(99).concat('\n').repeat(20_000));
  const read = jest.fn((from: number, to: number) => Promise.resolve(noise.slice(from, to)));
  await readCalls({ size: noise.length, read }, () => Promise.resolve(false));
  expect(read).toHaveBeenCalledTimes(1);
});

test('damaged files never throw', async () => {
  const frames = [
    ethernet(ipv4(udp(message))),
    ethernet(ipv6(udp(message), { offset: 0, hasMore: true })),
  ];
  const sources = [pcap(frames, at), pcapng(frames, at), message, bytesOf(lines('Nov 29: '))];
  let seed = 4711;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 800; round += 1) {
    const bytes = (sources[round % sources.length] ?? message).slice();
    for (let hit = random(12); hit >= 0; hit -= 1) bytes[random(bytes.length)] = random(256);
    const { progress } = await readingOf(bytes.slice(0, 1 + random(bytes.length)));
    expect(progress).toBe(1);
  }
  expect((await readingOf('')).calls).toEqual([]);
});
