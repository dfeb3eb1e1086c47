/** English texts of what happens outside the views: answers that did not come from the service, publishes that end badly. */
export const effects = {
  switchUnknown: 'It takes longer than expected. Look again in a minute.',
  noAnswer:
    "No answer from https://{host}. Check the connection, serverless_functions_domain in Flex's configuration, and that the service lets this page in (ADMIN_ORIGINS).",
  unreachable:
    "https://{host} does not answer as the router's service (HTTP {status}). Check serverless_functions_domain in Flex's configuration, and that the service is deployed there.",
  malformed:
    'The service answered something that this editor does not understand ({field}). Deploy service and plugin of the same version.',
  outcomeUnknown:
    'It is not known whether this was published: the service did not say so in time. {said} Nothing of your draft is lost. Reload to see.',
  tooLong: 'Build {buildSid} is not finished after 15 minutes. Discard it and publish again.',
  needsDeploy:
    'Nothing was published: the deployed service does not know {keys}. Run "npm run deploy" first.',
  publishGone:
    'Nothing was published: the service does not know this publish. It did not arrive, or it was discarded. Your draft is kept. Publish it again.',
} as const;
