/** The call plans, hours and the team on the pictures. */

/** `sids` are those of what the account has, by name. */
export function plansOf(sids) {
  const workflow = sids.Support;
  return {
    plans: [
      {
        id: 'support-k2f9',
        name: 'Support',
        steps: [
          {
            id: 'switched',
            when: ofRoute('switched'),
            type: 'say',
            destination: 'We are closed today. Please call again tomorrow.',
          },
          {
            id: 'holiday',
            when: ofRoute('holiday'),
            type: 'say',
            destination: 'Today is a holiday. Please call again on the next working day.',
          },
          {
            id: 'closed',
            when: ofRoute('closed'),
            type: 'voicemail',
            destination: 'We are closed. Please leave a message.',
            options: { workflow },
          },
          {
            id: 'queue',
            type: 'enqueue',
            destination: workflow,
            options: { maxWait: 300, offerText: 'To leave a message instead, press 1.' },
          },
          {
            id: 'oncall',
            type: 'ring',
            destination: 'oncall-7f3k',
            options: { who: 'on-call-then-rest', timeout: 20 },
          },
          {
            id: 'message',
            type: 'voicemail',
            destination: 'Nobody is free. Please leave a message.',
            options: { workflow },
          },
        ],
      },
    ],
    teams: [
      {
        id: 'oncall-7f3k',
        name: 'On call',
        members: ['maria', 'jonas', 'aisha'].map((name) => ({
          id: name,
          type: 'dial-client',
          destination: name,
        })),
        order: ['maria', 'jonas', 'aisha'],
        rotation: { from: '2026-01-05T09:00', timeZone: 'America/New_York', everyDays: 7 },
      },
    ],
    hours: [
      {
        id: 'ny-81qd',
        name: 'New York',
        timeZone: 'America/New_York',
        week: {
          ...Object.fromEntries(
            ['mon', 'tue', 'wed', 'thu'].map((day) => [day, ['08:00-12:00', '13:00-18:00']]),
          ),
          fri: ['08:00-15:00'],
          sat: ['09:00-13:00'],
        },
        holidays: ['us-federal'],
        days: [
          { id: 'fair', on: '2026-03-21', open: [], name: 'Everybody is at the fair' },
          { id: 'eve', on: '2026-12-24', open: ['08:00-12:00'], name: 'Christmas Eve' },
        ],
      },
    ],
    holidays: [
      {
        id: 'us-federal',
        name: 'US federal holidays',
        days: [
          { id: 'newyear', on: '01-01', name: "New Year's Day" },
          { id: 'memorial', on: '05.mon.last', name: 'Memorial Day' },
          { id: 'independence', on: '07-04', name: 'Independence Day' },
          { id: 'thanksgiving', on: '11.thu.4', name: 'Thanksgiving' },
          { id: 'christmas', on: '12-25', name: 'Christmas' },
        ],
      },
    ],
  };
}

function ofRoute(state) {
  return { hours: { id: 'of-route', is: [state] } };
}
