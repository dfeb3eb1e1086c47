/** English: what is wrong with call plans, teams, hours and lists, by code. */
export const planFindings = {
  'always-open':
    'Hours {hours} are always open in the next twelve months, so no step for another state takes a call: change them, or do without hours.',
  'below-the-last-step':
    'Step {step} is never reached: step {above} above takes every call. Move it up, or remove it.',
  'blocks-anonymous':
    'The plan for every call takes anonymous callers: emergency services may call back without a number.',
  'caller-id-missing':
    'Step {step} dials a number without a caller ID: for a call over SIP, Twilio needs one of the account’s numbers.',
  'caller-id-missing:member':
    'Member {member} of team {team} dials a number without a caller ID: give one to the member, or to the step that rings the team.',
  'caller-never-fits':
    'Entry {address} fits no caller as it is written: write a number or user part as phones send it.',
  'caller-twice':
    'Caller {address} is on the list already, in the same words or in others: remove one.',
  'cover-without-rotation': 'Cover changes who is on call, and this team has no rotation: add one.',
  'covers-overlap': 'At the same time {other} covers too: the one that begins later counts.',
  'dates-over':
    'All dates of {list} are in the past, the last was {date}: add those of the coming years.',
  'day-twice':
    'Day {day} is named by the entry {other} too, and only one of them counts: remove one.',
  'days-meet': 'Days {one} and {other} are both {date}, and only one of them counts then.',
  'dialled-twice': 'Step {step} dials what step {above} above has dialled already.',
  'dials-this-router':
    'Calls to this come back here, because a route of this table takes them: let the call go there directly.',
  'emergency-in-plan':
    'An emergency number cannot lead to a call plan: give it a destination of its own.',
  'emergency-in-plan:dialled': 'A call plan cannot dial an emergency number: let a route do it.',
  'emergency-in-plan:no-country':
    'This is an emergency number in some countries, and those cannot lead to a call plan: give it a destination of its own, or set your country under numbering.',
  'empty-condition': '{field} {field?is|are} empty: fill it in, or remove it.',
  'ends-before-begin': 'It ends before it begins: change its end.',
  'every-call-goes-on':
    'Step {step} of the plan for every call does not end the call: only steps that do are allowed there.',
  'every-call-of-route':
    'Step {step} of the plan for every call asks for the hours of the route, and not every route has some: name hours.',
  'every-call-takes-all':
    'Step {step} of the plan for every call has no condition: no route would get a call.',
  'falls-into-other-hours':
    'Calls that nobody answers at step {from}, which has hours, fall into step {into}, which has none: give it hours, or set goOn to anywhere.',
  'flow-in-twiml':
    'Step {step} leads to a Studio flow from inside its TwiML, so the flow would never be told that the call ended: use a webhook.',
  'flow-of-other-account':
    'Step {step} leads to a Studio flow of another account than the service is in, and such a flow cannot be told that the call ended: use a flow of this account.',
  'flows-of-two-accounts':
    'Step {step} leads to a Studio flow of another account than step {other}: use flows of one account.',
  'header-may-be-empty':
    'Step {step} fills in a SIP header, which may be empty after step {ringing} has rung.',
  'header-not-passed-on':
    'Header {header} never reaches a webhook: Twilio passes on X-… headers and User-to-User only.',
  'hours-missing':
    'Call plan {plan} asks for the hours of the route, and this route has none: choose hours.',
  'members-differ':
    'The members of team {team} ring in one Dial and differ in {options}: the longest timeout counts, and otherwise what the first member says.',
  'mobile-without-screening':
    'Number {number} may be a mobile phone, whose voicemail would take the call: set screen.',
  'names-no-day': 'The exception must name one day (on), or a span of dates (from and to).',
  'not-a-date': '{field} {date} must be a date that exists, such as 2027-07-20.',
  'not-a-day':
    'Day {day} must be a date that exists (2026-12-24), a date of every year (12-25), a weekday of a month (11.thu.4, 05.mon.last), or a distance from Easter (easter-2).',
  'not-a-local-time': 'Time {time} must be a local date and time, such as {example}.',
  'not-a-member-type': 'Type is {value}: a member has one of {types}.',
  'not-a-network': 'Network {network} must be an IP address or a network such as 203.0.113.0/24.',
  'not-an-instant':
    '{field} {instant} must be a date and a time with an offset, such as {example}.',
  'not-an-opening': 'Opening {opening} must be two times from 00:00 to 24:00, such as 08:00-17:00.',
  'never-open':
    'Hours {hours} are never open in the next twelve months: add openings, or remove the hours.',
  'night-overlaps':
    'Opening {opening} begins while that of the night before still runs: make one of them end earlier.',
  'no-holidays':
    'Hours {hours} have no exception in the next twelve months: add a holiday list, or days on which they are closed.',
  'nobody-to-ring':
    'Nobody of team {team} can be rung: give it members, and a rotation if the step asks who is on call.',
  'not-used:callerLists': 'Nothing uses the caller list {id}.',
  'not-used:holidays': 'Nothing uses the holiday list {id}.',
  'not-used:hours': 'Nothing uses the hours {id}.',
  'not-used:plans': 'Nothing uses the call plan {id}.',
  'not-used:teams': 'Nothing rings the team {id}.',
  'only-true': '{field} can only be true: remove it instead.',
  'openings-overlap': 'Openings {one} and {other} overlap: combine them, or change a time.',
  'order-incomplete': 'The order leaves out {ids}: name every member once.',
  'otherwise-without-openings': 'Without openings the whole day is a holiday: remove otherwise.',
  'plan-in-plan': 'A call plan cannot lead to another: let the route lead there.',
  'plan-too-long':
    'The ids of this plan do not fit into a URL of the router ({bytes} bytes of {limit}): shorten ids, or remove steps.',
  'queue-timeout-with-steps':
    'A task that times out leaves the caller waiting, and the steps below are not read: use maxWait instead of timeout.',
  'queue-without-max-wait':
    'Queue {step} never gives a caller back, so step {below} is read only if the queue is full or fails: set maxWait.',
  'private-network':
    'Network {network} is private: calls come to Twilio over the internet, from public addresses.',
  'refers-to-nothing:callerLists':
    'There is no caller list with the id {id}: add it, or choose another.',
  'refers-to-nothing:holidays':
    'There is no holiday list with the id {id}: add it, or choose another.',
  'refers-to-nothing:hours': 'There are no hours with the id {id}: add them, or choose others.',
  'refers-to-nothing:plans': 'There is no call plan with the id {id}: add it, or choose another.',
  'refers-to-nothing:members':
    'The team has no member with the id {id}: add it, or choose another.',
  'refers-to-nothing:teams': 'There is no team with the id {id}: add it, or choose another.',
  'rejects-answered-call':
    'Step {step} rejects calls that step {announcing} has answered: use hangup.',
  'rejects-rung-call':
    'Step {step} is read after step {ringing} has rung: a call can only be hung up there. Use hangup.',
  'rings-long':
    'Plan {plan} may ring for {seconds} s before anything else happens: most callers have hung up by then.',
  'rings-long:too-long':
    'Plan {plan} may ring for {seconds} s: carriers end calls that nobody answers for so long. Say something first.',
  'rings-in-turn':
    'Team {team} would ring in several rounds, and only a call plan goes on from one to the next: choose all or on-call, or make this the step of a plan.',
  'shares-overlap':
    'Step {step} and step {above} above are for shares that overlap: this one gets less than it says.',
  'step-gone': 'Step {step} is not in the plan any more, or refers to something that is gone.',
  'state-not-taken': 'No step is meant for calls while hours {hours} are {states}: add one.',
  'step-unreachable':
    'Step {step} is never reached: {above} above {count?takes|take} all its calls.',
  'step-unreachable:never': 'Step {step} is never reached: its condition never holds.',
  'step-unreachable:over': 'Step {step} is never reached any more: its period is over.',
  'switch-long': 'The switch lasts longer than {limit} days: somebody may forget it.',
  'switch-over': 'The switch is over: remove it.',
  'switch-too-long':
    'The switch lasts longer than {limit} days: end it earlier, and extend it when the time comes.',
  'team-empty': 'Team {team} has no members: add one.',
  'team-without-rotation': 'Nobody of team {team} is on call, as it has no rotation: add one.',
  'too-many-at-once':
    'Team {team} has {count} members, and at most {limit} ring at the same time: let them ring in turn.',
  'too-many-flows':
    'The plan leads to {count} Studio flows: use at most {limit}, as each is asked when a call ends.',
  'unknown-time-zone': 'Time zone {zone} is not known: write one such as America/New_York.',
  'unknown-time-zone:meant': 'Time zone {zone} is not known: write {meant}.',
  'week-without-span': 'A week belongs to a span of dates without openings of its own: use open.',
} as const;
