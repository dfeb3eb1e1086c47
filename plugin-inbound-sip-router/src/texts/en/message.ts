/** English texts of the player in tasks of voicemails. */
export const message = {
  title: 'Voicemail',
  play: 'Play message',
  loading: 'Loading message',
  player: 'Voicemail message',
  length: 'Length {time}',
  tryAgain: 'Try again',
  trouble: {
    'not-configured':
      'The message cannot be fetched from the router service. Ask an admin to check its domain in the Flex configuration, that Flex may ask it (ADMIN_ORIGINS), and that its latest version is deployed.',
    'no-connection':
      'The router service does not respond. Check that you are online, then try again. If it stays so, tell an admin.',
    expired: 'Your login has expired. Log in to Flex again, then open this task.',
    'not-allowed':
      'You may not play this message. Agents, supervisors and admins may, from the task of the message. Ask an admin for the role.',
    gone: 'The message is gone: its recording was deleted in Twilio. Call the caller back.',
    'too-long':
      'The message is too long to be played here. Ask an admin to play it in the Twilio Console.',
    'try-again': 'The message could not be loaded. Try again in a moment.',
    unplayable: 'Your browser cannot play this message. Try again, or use another browser.',
  },
} as const;
