/** Members: the calls that wait in a queue, first come first. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { page2010 } from './page-2010';
import { queueOf } from './queues';

// Types

interface Member {
  readonly queueSid: string;
  readonly callSid: string;
  readonly sinceMs: number;
  /** 1: the next one. */
  readonly position: number;
}

/** Docs, voice/api/member-resource: the name of whoever is at the front. */
const FRONT = 'Front';

// Operations

function fetchMember(call: ApiCall): Reply {
  const asked = call.sid('CallSid');
  const found = membersOf(call).find(
    ({ callSid, position }) => callSid === asked || (asked === FRONT && position === 1),
  );
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return ok(render(call, found));
}

function listMembers(call: ApiCall): Reply {
  const shown = (member: Member): object => render(call, member);
  return ok(page2010(call, 'queue_members', membersOf(call), shown, ({ callSid }) => callSid));
}

function membersOf(call: ApiCall): readonly Member[] {
  const { sid } = queueOf(call, 'QueueSid');
  return call.emulator.waiting.of(sid).map((each, index) => ({ ...each, position: index + 1 }));
}

function render({ emulator: { account, clock } }: ApiCall, member: Member): object {
  const { queueSid, callSid, sinceMs, position } = member;
  return {
    queue_sid: queueSid,
    call_sid: callSid,
    date_enqueued: rfc2822Timestamp(new Date(sinceMs)),
    position,
    wait_time: Math.floor((clock.nowMs() - sinceMs) / 1000),
    uri: `${accountPath(account.sid)}/Queues/${queueSid}/Members/${callSid}.json`,
  };
}

// Routes

export const queueMemberRoutes: Routes = {
  FetchMember: { run: fetchMember, sure: 'docs' },
  ListMember: { run: listMembers, sure: 'spec' },
};
