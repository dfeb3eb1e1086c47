/** A process that answers one call and ends: FUNCTION TABLE TO, and INDEX if there is one, as arguments. Run by the cold-start figures. */
const { readFileSync } = require('node:fs');

const [functionFile, tableFile, to, indexFile] = process.argv.slice(2);

class Response {
  setStatusCode() {}
  setBody(body) {
    this.body = body;
  }
  appendHeader() {}
}

globalThis.Twilio = { Response };
globalThis.Runtime = {
  getAssets: () => ({
    '/config.json': { path: tableFile, open: () => readFileSync(tableFile, 'utf8') },
    ...(indexFile && { '/config.index': { path: indexFile } }),
  }),
};
console.log = () => {};
require(functionFile).handler({}, { To: to, CallSid: 'CA1' }, (_error, response) => {
  const twiml = response.body ?? response.toString();
  if (!twiml.includes('<Response')) throw new Error(`no TwiML: ${twiml}`);
});
