/** What the admin Functions share: who may ask, and the builds of this service. */
const { functionValidator } = require('twilio-flex-token-validator');

const CONFIG = '/config.json';

exports.adminOnly = (work) =>
  functionValidator((context, event, callback) => {
    const response = new Twilio.Response();
    response.appendHeader('Access-Control-Allow-Origin', '*');
    const finish = (status, body) => {
      response.setStatusCode(status);
      response.setBody(body);
      callback(null, response);
    };
    if (!event.TokenResult.roles.includes('admin')) {
      finish(403, { success: false });
      return;
    }
    work(context, event).then(
      ({ status = 200, ...body }) => finish(status, { success: status === 200, ...body }),
      (error) => finish(500, { success: false, message: String(error) }),
    );
  });

exports.service = (context) =>
  context.getTwilioClient().serverless.v1.services(context.SERVICE_SID);

exports.environment = (context) => exports.service(context).environments(context.ENVIRONMENT_SID);

exports.latestBuild = async (context) => {
  const [newest] = await exports.service(context).builds.list({ limit: 1 });
  return newest;
};

exports.configVersion = (build) => build.assetVersions.find(({ path }) => path === CONFIG);
