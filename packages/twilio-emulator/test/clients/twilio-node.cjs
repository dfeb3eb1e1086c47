/** Uses twilio-node (the package named by the first argument) as an application would. */
'use strict';
const twilio = require(process.argv[2]);
const { ACCOUNT_SID, AUTH_TOKEN, EMULATOR_URL } = process.env;

/** The plain door: no TLS, the host goes into the Host header. */
class PlainClient extends twilio.RequestClient {
  request(options) {
    const uri = new URL(options.uri);
    const headers = { ...options.headers, Host: uri.host };
    return super.request({
      ...options,
      uri: options.uri.replace(uri.origin, EMULATOR_URL),
      headers,
    });
  }
}

async function main() {
  const options = EMULATOR_URL ? { httpClient: new PlainClient() } : {};
  const client = twilio(ACCOUNT_SID, AUTH_TOKEN, options);
  const { services } = client.serverless.v1;
  for (const uniqueName of ['one', 'two', 'three']) {
    await services.create({ uniqueName, friendlyName: uniqueName, includeCredentials: true });
  }
  const [newest] = await services.list({ pageSize: 1, limit: 3 });
  const all = await services.list({ pageSize: 1 });
  const service = services(newest.sid);
  const environment = await service.environments.create({ uniqueName: 'dev', domainSuffix: 'dev' });
  const variables = service.environments(environment.sid).variables;
  const variable = await variables.create({ key: 'MODE', value: 'test' });
  await variables(variable.sid).remove();
  const missing = await services('ZS00000000000000000000000000000000')
    .fetch()
    .catch(({ status, code }) => ({ status, code }));
  const refused = await twilio(ACCOUNT_SID, 'wrong', options)
    .serverless.v1.services.list()
    .catch(({ status, code }) => ({ status, code }));
  return {
    names: all.map((each) => each.uniqueName),
    includeCredentials: newest.includeCredentials,
    isDate: newest.dateCreated instanceof Date,
    domainName: environment.domainName,
    variablesLeft: (await variables.list()).length,
    missing,
    refused,
  };
}

main().then((result) => console.log(JSON.stringify(result)));
