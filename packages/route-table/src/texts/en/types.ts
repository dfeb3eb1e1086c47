/** English: destination types, their name in a table and in a form, and one sentence on what happens to the call. */
export const types = {
  'call-plan': {
    name: 'Call plan',
    label: 'Call plan',
    help: 'Reads a call plan: opening hours, callers, and what comes next.',
  },
  callback: {
    name: 'Callback',
    label: 'Callback',
    help: 'Makes a task for the agents of a Flex workflow to call the caller back, then says so.',
  },
  'dial-application': {
    name: 'TwiML app',
    label: 'Dial application',
    help: 'Dials a TwiML app of this or another account; the original call stays known to it.',
  },
  'dial-client': {
    name: 'Client',
    label: 'Dial client',
    help: 'Dials a Voice SDK client by its identity.',
  },
  'dial-conference': {
    name: 'Conference room',
    label: 'Dial conference',
    help: 'Dials a conference room, in which all callers of the same room talk with each other.',
  },
  'dial-number': { name: 'Phone number', label: 'Dial number', help: 'Dials a phone number.' },
  'dial-sip': { name: 'SIP address', label: 'Dial SIP', help: 'Dials a SIP URI.' },
  echo: {
    name: 'Echo test',
    label: 'Echo',
    help: 'Answers the call and plays back what the caller says, to test a line.',
  },
  enqueue: {
    name: 'Flex workflow',
    label: 'Enqueue',
    help: 'Makes a task of the call for the agents of a Flex workflow, with clean numbers for Flex and Insights.',
  },
  hangup: { name: 'Hang up', label: 'Hang up', help: 'Answers the call and ends it at once.' },
  play: {
    name: 'Play audio',
    label: 'Play',
    help: 'Plays an audio file to the caller, then ends the call.',
  },
  refer: {
    name: 'SIP REFER',
    label: 'Refer',
    help: "Asks the caller's SIP server, by SIP REFER, to call a SIP URI itself.",
  },
  reject: {
    name: 'Reject',
    label: 'Reject',
    help: 'Refuses the call without answering it, as busy (SIP 486) or as not found (SIP 404).',
  },
  ring: {
    name: 'Team',
    label: 'Ring a team',
    help: 'Rings the members of a team: all at once, in turn, or whoever is on call.',
  },
  say: {
    name: 'Say text',
    label: 'Say',
    help: 'Speaks a text to the caller, then ends the call.',
  },
  twiml: { name: 'TwiML', label: 'Raw TwiML', help: 'Answers the call with TwiML as written.' },
  voicemail: {
    name: 'Voicemail',
    label: 'Voicemail',
    help: 'Records a message, and makes a task of it for the agents of a Flex workflow.',
  },
  webhook: {
    name: 'Webhook',
    label: 'Webhook',
    help: 'Redirects the call to the TwiML that a URL answers with: a Studio flow, a Function, a server.',
  },
} as const;
