/** English texts of what became of the calls. */

export const usage = {
  title: 'Calls',
  period: 'Period',
  periods: { 7: '7 days', 30: '30 days' },
  reading: 'Reading the log: {read} of {asked} days',
  stop: 'Stop',
  readAgain: 'Read again',
  stopped: 'Only {read} of {asked} days were read, so the real numbers may be higher.',
  calls: '{count} {count?call|calls}',
  forgotten: 'What was dialled that has no route',
  forgottenHelp: 'These calls went to the default route.',
  noForgotten: 'Every number that was dialled has a route.',
  others: '{count} {count?call|calls} more, to other addresses or none.',
  dialled: 'What was dialled',
  dialledCalls: '{calls} {calls?call|calls} · what was dialled',
  last: 'Last call',
  newRoute: 'New route',
  newRouteFor: 'New route for {address}',
  errors: 'Answered with an error',
  errorsHelp: 'Twilio asked the fallback URL for these calls.',
  unattributed: '{count} {count?call|calls} of an older release: its log does not name the route.',
  sample:
    'A sample: of days with more than {lines} lines only the newest were read, so the real numbers are higher.',
  help: 'From the router’s log, which Twilio keeps for 30 days. Days are in UTC.',
  sparkline: 'By day: {calls}',
  /** Where only the newest lines of a day were read. */
  atLeast: '{count} or more',
  atLeastOfRoute:
    '{calls?=0:No call in the part of the log that was read|At least {calls} call, the last one {last}|At least {calls} calls, the last one {last}}',
  ofRoute:
    '{calls?=0:No call in the last 7 days|{calls} call, the last one {last}|{calls} calls, the last one {last}}',
} as const;
