/** Which elements TwiML for voice has, and where they may be. */

/** Verbs (Twilio docs, voice/twiml; twilio-node 6.2.0, VoiceResponse). */
// prettier-ignore
const VERBS = [
  'Connect', 'Dial', 'Echo', 'Enqueue', 'Gather', 'Hangup', 'Leave', 'Pause', 'Pay', 'Play', 'Prompt', 'Queue', 'Record',
  'Redirect', 'Refer', 'Reject', 'Say', 'Sms', 'Start', 'Stop',
];

/** Speech markup is the provider's business: inside of Say everything is let through. */
const FREE_CONTENT = 'Say';

/** Nouns and further elements by what they are in (twilio-node 6.2.0, VoiceResponse). */
// prettier-ignore
const CHILDREN: ReadonlyMap<string, readonly string[]> = new Map([
  ['Response', VERBS],
  ['Application', ['ApplicationSid', 'Parameter']],
  ['Client', ['Identity', 'Parameter']],
  ['Connect', ['AiSession', 'Autopilot', 'Conversation', 'ConversationRelay', 'ConversationRelaySession', 'Room', 'Stream', 'VirtualAgent']],
  ['ConversationRelay', ['Language', 'Parameter']],
  ['Dial', ['Application', 'Client', 'Conference', 'Number', 'Queue', 'Sim', 'Sip', 'WhatsApp']],
  ['Enqueue', ['Task']],
  ['Gather', ['Pause', 'Play', 'Say']],
  ['Hangup', ['Parameter']],
  ['Headers', ['Header']],
  ['Pay', ['Parameter', 'Prompt']],
  ['Prompt', ['Pause', 'Play', 'Say']],
  ['Refer', ['Sip']],
  ['Reject', ['Parameter']],
  ['Sip', ['Headers', 'Uri']],
  ['Siprec', ['Parameter']],
  ['Start', ['Recording', 'Siprec', 'Stream', 'Transcription']],
  ['Stop', ['Siprec', 'Stream', 'Transcription']],
  ['Stream', ['Parameter']],
  ['Transcription', ['Config', 'Parameter']],
  ['VirtualAgent', ['Config', 'Parameter']],
]);

/** Whether an element may be in its parent. Names are compared with regard to case, as Twilio does. */
export function isKnownElement(name: string, parents: readonly string[]): boolean {
  if (parents.includes(FREE_CONTENT)) return true;
  const parent = parents[parents.length - 1];
  return parent !== undefined && (CHILDREN.get(parent)?.includes(name) ?? false);
}

/** The known name that differs in case only. */
export function suggestElement(name: string, parent: string): string | undefined {
  return CHILDREN.get(parent)?.find((known) => known.toLowerCase() === name.toLowerCase());
}
