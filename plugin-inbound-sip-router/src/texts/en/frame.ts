/** English texts of the frame: heading, buttons, notices, and pages where there is no table to show. */
export const frame = {
  title: 'Inbound SIP Router',
  loading: 'The routes are being loaded',

  closePanel: 'Close',
  leaveTyped: 'What you typed here is not in the draft yet. Throw it away?',
  keepEditing: 'Keep editing',
  throwAway: 'Throw away',

  noChanges: 'Everything is published',
  changes: (count: number) =>
    count === 1 ? '1 unpublished change' : `${count} unpublished changes`,
  draftStays: 'The draft stays here while you work elsewhere in Flex.',
  actions: 'Actions on the route table',
  tryAddress: 'Try an address',
  history: 'History',
  transfer: 'Import and export',
  undo: 'Undo',
  redo: 'Redo',
  discard: 'Discard changes',
  review: 'Review and publish',

  cliDeployment: 'A deployment from the command line has replaced what was published here.',
  cliDeploymentWay: 'The history shows what it changed, and brings the published table back.',
  showHistory: 'Open the history',
  dismiss: 'Dismiss',
  reloadFailed:
    'The table could not be loaded again: what is shown here may be older than what is live.',
  noticeKinds: {
    neutral: 'Information',
    success: 'Success',
    warning: 'Warning',
    error: 'Error',
  },
  tryAgain: 'Try again',
  storedDraft: (changes: number, savedAt: string) =>
    `You left ${changes === 1 ? '1 unpublished change' : `${changes} unpublished changes`} here on ${savedAt}.`,
  secretsLeftOut: (count: number) =>
    count === 1
      ? 'One password that you had typed was not kept: type it again.'
      : `${count} passwords that you had typed were not kept: type them again.`,
  takeDraft: 'Go on with it',
  dropDraft: 'Throw it away',

  problem: {
    unreachableTitle: 'The service of the router does not answer',
    unreachable: (domain: string) =>
      `Flex asked ${domain} for the route table and got no answer. Calls are not touched by this. Check that you are online, that the service is deployed there, and that nothing blocks the address.`,
    expiredTitle: 'Your login has expired',
    expired:
      'Flex has to log you in again before it can read the route table. Load the page again; your draft is kept.',
    reloadFlex: 'Reload Flex',
    notAllowedTitle: 'You may not see the route table',
    notAllowed:
      'The service says that your login may not edit routes. It needs the role “admin”, and it has to belong to the account in which the service is deployed.',
    otherTitle: 'The route table could not be loaded',
    details: (code: string, message: string) => `${message} (${code})`,
  },

  setup: {
    title: 'The router’s service is not set up in Flex yet',
    missing: 'Flex’s configuration does not say where the service of the router is.',
    wrong: (found: string) =>
      `Flex’s configuration names “${found}”, which is not a domain of a service.`,
    withScheme: 'Only the domain belongs there, without https:// and without a path.',
    what: 'In Flex’s configuration (Flex Configuration API, property ui_attributes), this has to stand beside what is there already:',
    keepOthers:
      'An update replaces ui_attributes as a whole: fetch them first (GET https://flex-api.twilio.com/v1/Configuration), add this, and send all of them back with POST.',
    domainFrom:
      'The domain is the one that the deployment of the service printed; the Twilio Console shows it under Functions and Assets.',
    then: 'Then load Flex again.',
    json: 'Configuration to copy',
    copy: 'Copy',
    copied: 'Copied',
  },

  publishEnded: {
    live: 'Inbound SIP Router: your changes are published.',
    refused: 'Inbound SIP Router: your changes were not published. Open the router to see why.',
    failed: 'Inbound SIP Router: the publish did not get through. Open the router to see why.',
  },
};
