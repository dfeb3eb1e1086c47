/** Deploys a build that is completed. */
const { adminOnly, environment } = require(Runtime.getFunctions()['admin/serverless'].path);

exports.handler = adminOnly(async (context, { buildSid }) => {
  const deployment = await environment(context).deployments.create({ buildSid });
  return { deploymentSid: deployment.sid };
});
