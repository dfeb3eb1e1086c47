/** How far a build is. */
const { adminOnly, service } = require(Runtime.getFunctions()['admin/serverless'].path);

exports.handler = adminOnly(async (context, { buildSid }) => {
  const { status } = await service(context).builds(buildSid).buildStatus().fetch();
  return { buildStatus: status };
});
