/** The configuration, its version, and whether that is what is deployed. */
const { adminOnly, configVersion, environment, latestBuild } = require(
  Runtime.getFunctions()['admin/serverless'].path,
);

exports.handler = adminOnly(async (context) => {
  const [latest, { buildSid }] = await Promise.all([
    latestBuild(context),
    environment(context).fetch(),
  ]);
  return {
    data: JSON.parse(Runtime.getAssets()['/config.json'].open()),
    version: configVersion(latest).sid,
    versionIsDeployed: latest.sid === buildSid,
  };
});
