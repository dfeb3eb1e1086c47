/** English texts of the frame: heading, buttons, notices, and pages if there is no table to show. */
export const frame = {
  title: 'Inbound SIP Router',
  loading: 'Loading routes',

  areasLabel: 'Areas of the router',
  areas: {
    routes: 'Routes',
    hours: 'Hours',
    plans: 'Plans',
    teams: 'Teams',
    lists: 'Lists',
  },

  closePanel: 'Close',
  leaveTyped: 'What you typed here is not in the draft yet. Discard it?',
  keepEditing: 'Keep editing',
  throwAway: 'Discard',

  noChanges: 'Everything is published',
  changes: '{count} {count?unpublished change|unpublished changes}',
  /** When it was asked last what is live. */
  asOf: 'live table as of {time}',
  draftStays: 'The draft stays here while you work elsewhere in Flex.',
  actions: 'Actions on the route table',
  tryAddress: 'Try an address',
  calls: 'Calls',
  history: 'History',
  transfer: 'Import and export',
  undo: 'Undo',
  redo: 'Redo',
  discard: 'Discard changes',
  discarded: '{count} {count?change|changes} {count?was|were} discarded.',
  undoDiscard: 'Bring back',
  review: 'Review and publish',

  cliDeployment: 'A deployment from the command line has replaced what was published here.',
  cliDeploymentWay:
    'The history shows what changed. You can restore the published table from there.',
  showHistory: 'Open the history',
  dismiss: 'Dismiss',
  reloadFailed: 'The table could not be reloaded. What you see may be out of date.',
  noticeKinds: {
    neutral: 'Information',
    success: 'Success',
    warning: 'Warning',
    error: 'Error',
  },
  tryAgain: 'Try again',
  storedDraft:
    'You left {changes} {changes?unpublished change|unpublished changes} here on {savedAt}.',
  secretsLeftOut:
    '{count?One password you had typed was not saved. Type it again.|{count} passwords you had typed were not saved. Type them again.}',
  takeDraft: 'Restore draft',
  dropDraft: 'Discard draft',

  problem: {
    unreachableTitle: 'The router service does not respond',
    unreachable:
      'Flex asked {domain} for the route table and got no response. Calls are not affected. Check that you are online, that the service is deployed there, and that nothing blocks the address.',
    expiredTitle: 'Your login has expired',
    expired: 'Log in to Flex again to see the route table. Reload the page; your draft is kept.',
    reloadFlex: 'Reload Flex',
    notAllowedTitle: 'You do not have access to the route table',
    notAllowed:
      'Your login may not edit routes. It needs the role “admin”, in the account where the service is deployed.',
    otherTitle: 'The route table could not be loaded',
    details: '{message} ({code})',
  },

  setup: {
    title: 'The router service is not set up in Flex yet',
    missing: 'The Flex configuration does not say where the router service is.',
    wrong: 'The Flex configuration contains “{found}”, which is not the domain of a service.',
    withScheme: 'Enter the domain only, without https:// and without a path.',
    what: 'Add this to what is already in the Flex configuration (Flex Configuration API, property ui_attributes):',
    keepOthers:
      'An update replaces all of ui_attributes. So fetch them first (GET https://flex-api.twilio.com/v1/Configuration), add this, and send everything back with POST.',
    domainFrom:
      'The deployment of the service printed the domain. The Twilio Console also shows it under Functions and Assets.',
    then: 'Then reload Flex.',
    json: 'Configuration to copy',
    copy: 'Copy',
    copied: 'Copied',
  },

  publishEnded: {
    live: 'Inbound SIP Router: your changes are published.',
    refused: 'Inbound SIP Router: your changes were not published. Open the router to see why.',
    failed: 'Inbound SIP Router: publishing failed. Open the router to see why.',
  },
} as const;
