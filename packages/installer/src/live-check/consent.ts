/** What a live check says before it does anything: what it will do, and what it may cost. */
import type { CallSettings } from './calls/call-desk';
import type { MarkedResource } from './marked-resources';
import type { Question } from './question';
import type { Scratch } from './scratch';
import { SCRATCH_FUNCTIONS } from './scratch-functions';

const callsOf = ({ secondCallee }: CallSettings): string => `It asks you to place
${secondCallee === undefined ? 'six' : 'seven'} calls to a SIP domain of its own, which the users of your credential list may call until the
end; ${secondCallee === undefined ? 'four dial your callee' : 'five dial your callees'}, for half a minute at most, one waits in a queue of its own, and one is
recorded, for half a minute at most. The recording is removed at the end. Twilio prices both legs
of a call, and recording.`;

export function renderIntention(
  { name }: Scratch,
  questions: readonly Question[],
  leftovers: readonly MarkedResource[],
  calls: CallSettings | undefined,
): string {
  const before =
    leftovers.length === 0
      ? ''
      : `\nFirst it removes what an earlier run has left:\n${leftovers.map((each) => `  - ${each.name}\n`).join('')}`;
  return `This asks your Twilio account ${questions.length} questions. It makes
  - a Serverless service ${name}, with an environment, ${SCRATCH_FUNCTIONS.length} Functions, three builds and one deployment,
  - two SIP domains, a credential list and an IP access control list that nobody can call, and a queue,
and removes all of them at the end, also after Ctrl+C. It reads which services, SIP domains,
lists and queues there are, and changes nothing that it did not make.

What it may cost: ${calls ? 60 : 20} executions of Functions, and three builds of those that Twilio allows in an
hour. It sends no message and buys nothing. ${calls ? callsOf(calls) : 'It places no call.'}
${before}`;
}
