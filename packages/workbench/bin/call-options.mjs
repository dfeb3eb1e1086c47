/** The words of `npm run call`, read into what the local Twilio is told about a call. */
import { parseArgs } from 'node:util';

export const CALL_HELP = `npm run call -- ADDRESS [SIP-DOMAIN]    places a call on the local Twilio and shows what happens

ADDRESS is what is dialled: a user part, a whole SIP address, or a number. A number that the
account has is called as a number, anything else at the SIP domain example, or the one you name.

  --at MOMENT        when it is: 2026-12-24T15:00-05:00. The clock is set back afterwards
  --answers LIST     who answers how: alice=busy,+15557654321=no-answer,*=answered:60
                     answered, busy, no-answer, failed, mailbox, refuses, presses-2, a SIP code;
                     of a queue, by its workflow: answered, no-answer, queue-full
                     :60 talks 60 s, @8 happens after 8 s. Others answer and talk for 30 s
  --from ADDRESS     who calls: sip:+15550100000@carrier.example.com, +15550100000
  --header N=V       a header of the INVITE, any number of times: X-Tier=gold
  --digits LIST      keys that the caller presses, for each question: 1,,2; 45:1 is after 45 s
  --says LIST        seconds that the caller speaks, for each recording: 12,0
  --hang-up SECONDS  when the caller hangs up
  --invite FILE      places the calls of a SIP log or a capture (.pcap, .pcapng), as they were made,
                     at the SIP domain example or the one you name instead of an address
  --assume N=V       switches what is assumed of Twilio: taskAfterLeave=stays
  --help             this text`;

/** `{help}`, or `{address, domain, call}` with `invite` if the calls are in a file; throws an error for people. */
export function readCallOptions(args) {
  const { values, positionals } = parse(args);
  const { invite } = values;
  const [address = 'say', domain, ...more] =
    invite === undefined ? positionals : ['', ...positionals];
  if (more.length > 0) throw new Error(`An address and a SIP domain: what is ${more[0]}?`);
  const { help = false, at, from, header = [], assume = [] } = values;
  const hangUpAt =
    values['hang-up'] === undefined ? undefined : seconds('--hang-up', values['hang-up']);
  return {
    help,
    ...(invite !== undefined && { invite }),
    address,
    domain,
    call: {
      ...(at !== undefined && { at }),
      ...(from !== undefined && { from }),
      ...(header.length > 0 && { headers: pairs('--header', header) }),
      ...(values.answers !== undefined && { answers: readAnswers(values.answers) }),
      ...(values.digits !== undefined && { digits: values.digits.split(',').map(readKeys) }),
      ...(values.says !== undefined && { messages: values.says.split(',').map(readMessage) }),
      ...(hangUpAt !== undefined && { hangUpAt }),
      ...(assume.length > 0 && { assumptions: readAssumptions(assume) }),
    },
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        answers: { type: 'string' },
        from: { type: 'string' },
        invite: { type: 'string' },
        header: { type: 'string', multiple: true },
        digits: { type: 'string' },
        says: { type: 'string' },
        'hang-up': { type: 'string' },
        assume: { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error.message.split('. ')[0]}. npm run call -- --help lists the options.`);
  }
}

/** An endpoint that is named twice answers so one time after the other. */
function readAnswers(list) {
  const answers = {};
  for (const [name, answer] of list.split(',').map((each) => pair('--answers', each))) {
    answers[name] = [...(answers[name] ?? []), answer];
  }
  return answers;
}

function readKeys(text) {
  const [, at, digits] = /^(\d+):([\d*#]+)$/.exec(text) ?? [];
  return at === undefined ? text : { at: Number(at), digits };
}

function readMessage(text) {
  return { seconds: seconds('--says', text) };
}

function readAssumptions(list) {
  const words = { true: true, false: false };
  return Object.fromEntries(
    list
      .map((each) => pair('--assume', each))
      .map(([name, value]) => [name, words[value] ?? value]),
  );
}

function pairs(option, list) {
  return Object.fromEntries(list.map((each) => pair(option, each)));
}

/** At the last =: a SIP address may hold one, an answer does not. */
function pair(option, text) {
  const at = text.lastIndexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new Error(`${option} takes NAME=VALUE, not ${text}.`);
}

function seconds(option, text) {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${option} takes whole seconds, not ${text}.`);
}
