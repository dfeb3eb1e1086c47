/** English texts of what happens outside the views: answers that did not come from the service, publishes that end badly. */
export const effects = {
  noAnswer: (host: string) =>
    `No answer from https://${host}. Check the connection, serverless_functions_domain in Flex's configuration, and that the service lets this page in (ADMIN_ORIGINS).`,
  unreachable: (host: string, status: number) =>
    `https://${host} does not answer as the router's service (HTTP ${status}). Check serverless_functions_domain in Flex's configuration, and that the service is deployed there.`,
  malformed: (field: string) =>
    `The service answered something that this editor does not understand (${field}). Deploy service and plugin of the same version.`,
  outcomeUnknown: (said: string) =>
    `It is not known whether this was published: the service did not say so in time. ${said} Nothing of your draft is lost. Reload to see.`,
  tooLong: (buildSid: string) =>
    `Build ${buildSid} is not finished after 15 minutes. Discard it and publish again.`,
  needsDeploy: (keys: string) =>
    `Nothing was published: the deployed service does not know ${keys}. Run "npm run deploy" first.`,
  publishGone:
    'Nothing was published: the service does not know this publish. It did not arrive, or it was discarded. Your draft is kept. Publish it again.',
};
