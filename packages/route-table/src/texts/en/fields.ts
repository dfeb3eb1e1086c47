/** English: fields of routes and destinations, their name in a form, and one sentence on what they do. */
export const fields = {
  'access.edit': {
    label: 'May edit and publish',
    help: 'Roles that may change and publish everything but the rights; they may view and switch, too.',
    plural: true,
  },
  'access.role': { label: 'Role', help: 'Name of a role in Flex, to the letter.' },
  'access.switch': {
    label: 'May switch hours',
    help: 'Roles that may open and close hours by hand, and see nothing else.',
    plural: true,
  },
  'access.view': {
    label: 'May view',
    help: 'Roles that may see the table and its history, and change nothing.',
    plural: true,
  },
  'callback.destination': {
    label: 'Announcement',
    help: 'What the caller hears once the task is made: a text, or the URL of an audio file.',
  },
  'dial-application.copyParentTo': {
    label: 'Copy parent To',
    help: 'Hands the To of this call to the TwiML app, in place of its SID.',
  },
  'dial-application.customerId': {
    label: 'Customer ID',
    help: 'Names the sender to the TwiML app; the account SID if not given.',
  },
  'dial-application.destination': { label: 'TwiML app SID', help: 'SID of the TwiML app.' },
  'dial-client.destination': {
    label: 'Client identity',
    help: 'Identity with which the client registered.',
  },
  'dial-conference.beep': {
    label: 'Beep',
    help: 'Whether the others hear a beep when this caller enters and leaves, or at one of both.',
  },
  'dial-conference.destination': {
    label: 'Conference name',
    help: 'Names the room within the account; without personal data, as Twilio keeps it.',
  },
  'dial-conference.endConferenceOnExit': {
    label: 'End on exit',
    help: 'The conference ends for everyone when this caller leaves.',
  },
  'dial-conference.maxParticipants': {
    label: 'Most participants',
    help: 'How many may be in the room; later callers are not let in.',
  },
  'dial-conference.muted': { label: 'Muted', help: 'The caller listens and is not heard.' },
  'dial-conference.record': { label: 'Record', help: 'Whether the conference is recorded.' },
  'dial-conference.startConferenceOnEnter': {
    label: 'Start on enter',
    help: 'The conference starts when this caller enters; if not, the caller waits for one who starts it.',
  },
  'dial-conference.waitUrl': {
    label: 'Wait URL',
    help: 'Absolute URL of the TwiML or audio that the caller hears until the conference starts.',
  },
  'dial-number.destination': {
    label: 'Phone number',
    help: 'Who is called: a number in E.164, or an emergency number.',
  },
  'dial-sip.destination': {
    label: 'SIP URI',
    help: 'Who is called; port, transport and region go into its parameters.',
  },
  'dial-sip.headers': {
    label: 'SIP headers',
    help: 'Headers of the INVITE; they are written into the SIP URI, escaped.',
    plural: true,
  },
  'dial-sip.password': { label: 'Password', help: 'Belongs to the user name.' },
  'dial-sip.username': {
    label: 'User name',
    help: 'Answers the SIP server when it asks who is calling.',
  },
  'dial.answerOnBridge': {
    label: 'Answer on bridge',
    help: 'The caller hears ringing, and the call is answered, only when the called party answers.',
  },
  'dial.callerId': {
    label: 'Caller ID',
    help: 'What the called party sees as the caller: a number that the account owns or has verified.',
  },
  'dial.record': {
    label: 'Record',
    help: 'Whether the call is recorded, from when on, and whether each party has a channel.',
  },
  'dial.ringTone': { label: 'Ring tone', help: 'Country whose ringing the caller hears.' },
  'dial.timeLimit': {
    label: 'Time limit',
    help: 'How long the parties may talk before the call ends.',
  },
  'dial.timeout': {
    label: 'Timeout',
    help: 'How long the called party rings before the call counts as not answered: 5 to 600, to which Twilio adds 5.',
  },
  'echo.destination': { label: 'Value', help: 'Stays empty.' },
  'enqueue.attributes': {
    label: 'Task attributes',
    help: 'Added to name, customers.phone and conversations.external_contact; an attribute of the same name replaces one of these.',
    plural: true,
  },
  'enqueue.destination': { label: 'Workflow SID', help: 'SID of the TaskRouter workflow.' },
  'enqueue.maxWait': {
    label: 'Longest wait',
    help: 'After this many seconds the queue gives the caller back, and the steps below are read.',
  },
  'enqueue.offerText': {
    label: 'Offer to leave a message',
    help: 'Spoken to waiting callers. Whoever presses 1 goes to the next voicemail below.',
  },
  'enqueue.priority': {
    label: 'Priority',
    help: 'Priority of the task; a higher one comes first.',
  },
  'enqueue.timeout': {
    label: 'Timeout',
    help: 'How long the task may wait for an agent before it is cancelled.',
  },
  'enqueue.waitText': {
    label: 'Text while waiting',
    help: 'Spoken to waiting callers about once a minute.',
  },
  'enqueue.waitUrl': {
    label: 'Wait URL',
    help: 'Absolute URL of the TwiML or audio that the caller hears while waiting.',
  },
  'hangup.destination': { label: 'Value', help: 'Stays empty.' },
  loop: { label: 'Loop', help: 'How often it is repeated; 0 means until the call ends.' },
  'message.secret': {
    label: 'Secret',
    help: 'Signs the request, so that the receiver can check who sends it.',
  },
  'message.url': {
    label: 'URL',
    help: 'Receives what a task would contain, and no task is made.',
  },
  'message.workflow': {
    label: 'Flex workflow',
    help: 'SID of the TaskRouter workflow in which a task is made.',
  },
  method: { label: 'Method', help: 'HTTP method of the request; POST if not given.' },
  'numbering.bareE164': {
    label: 'International numbers without +',
    help: 'Digits that begin with the code of another country are read as a number of it.',
  },
  'numbering.defaultCountry': {
    label: 'Default country',
    help: 'Country whose national numbers are understood.',
  },
  'numbering.internationalPrefix': {
    label: 'International prefix',
    help: 'Digits that callers dial before a country code.',
  },
  'numbering.internationalPrefixes': {
    label: 'International prefixes',
    help: 'What callers dial before a country code.',
    plural: true,
  },
  parameters: {
    label: 'Parameters',
    help: 'Names and values that the called party receives with the call.',
    plural: true,
  },
  'play.destination': { label: 'Audio URL', help: 'Absolute URL of the audio file.' },
  'refer.destination': { label: 'SIP URI', help: "Who the caller's SIP server is to call." },
  'reject.destination': {
    label: 'Reason',
    help: 'busy answers SIP 486, rejected answers SIP 404.',
  },
  'route.address': {
    label: 'Address',
    help: 'User part that is called, the beginning of it, or a pattern; see match.',
  },
  'route.comment': { label: 'Comment', help: 'A note for people.' },
  'route.destination': {
    label: 'Destination',
    help: 'Where the call goes; what it is depends on the type.',
  },
  'route.domain': {
    label: 'SIP domain',
    help: 'Only calls to this SIP domain match; calls to any if empty or not given.',
  },
  'route.enabled': {
    label: 'Enabled',
    help: 'A route that is not enabled matches no call; true if not given.',
  },
  'route.match': {
    label: 'Match',
    help: 'How the address is compared with the user part; exact if not given.',
  },
  'route.type': { label: 'Destination type', help: 'What happens to the call.' },
  'say.destination': { label: 'Text', help: 'What is spoken.' },
  'say.language': { label: 'Language', help: 'Language of the text.' },
  'say.voice': {
    label: 'Voice',
    help: 'Who speaks: man, woman, or a voice of Amazon Polly or Google.',
  },
  'twiml.destination': {
    label: 'TwiML',
    help: 'Verbs, or a whole document with one Response around them.',
  },
  'voicemail.destination': {
    label: 'Greeting',
    help: 'What the caller hears before the tone: a text, or the URL of an audio file.',
  },
  'voicemail.maxLength': {
    label: 'Longest message',
    help: 'Recording ends after this many seconds; 120 if not given.',
  },
  'webhook.destination': { label: 'URL', help: 'Absolute URL that answers with TwiML.' },
  'call-plan.destination': { label: 'Call plan', help: 'Id of the call plan that decides.' },
  'ring.destination': { label: 'Team', help: 'Id of the team.' },
  'ring.who': {
    label: 'Who rings',
    help: 'All at the same time, one after the other, or whoever is on call.',
  },
  'route.group': {
    label: 'Group',
    help: 'A word that routes have in common, such as a brand or a team: the table can show one group.',
  },
  'route.hours': {
    label: 'Hours',
    help: 'Opening hours that a call plan means by of-route.',
    plural: true,
  },
} as const;
