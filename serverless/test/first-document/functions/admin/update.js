/** A new asset version, and a build that includes it. */
const axios = require('axios');
const FormData = require('form-data');
const { adminOnly, configVersion, latestBuild, service } = require(
  Runtime.getFunctions()['admin/serverless'].path,
);

exports.handler = adminOnly(async (context, event) => {
  const latest = await latestBuild(context);
  const config = configVersion(latest);
  if (event.version !== config.sid) return { status: 409 };
  const others = latest.assetVersions.filter(({ sid }) => sid !== config.sid);
  const uploaded = await upload(context, config.asset_sid, event.data);
  const build = await service(context).builds.create({
    assetVersions: [uploaded, ...others.map(({ sid }) => sid)],
    functionVersions: latest.functionVersions.map(({ sid }) => sid),
    dependencies: JSON.stringify(latest.dependencies),
    runtime: latest.runtime,
  });
  return { buildSid: build.sid };
});

async function upload({ SERVICE_SID, ACCOUNT_SID, AUTH_TOKEN }, assetSid, content) {
  const form = new FormData();
  form.append('Path', '/config.json');
  form.append('Visibility', 'private');
  form.append('Content', content, { filename: 'config.json', contentType: 'application/json' });
  const { data } = await axios.post(
    `https://serverless-upload.twilio.com/v1/Services/${SERVICE_SID}/Assets/${assetSid}/Versions`,
    form,
    { auth: { username: ACCOUNT_SID, password: AUTH_TOKEN }, headers: form.getHeaders() },
  );
  return data.sid;
}
