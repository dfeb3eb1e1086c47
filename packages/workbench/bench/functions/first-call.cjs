/** A process that answers one call and ends: FUNCTION TABLE TO, and INDEX if there is one, or `--parts`, beside the head, as arguments. Run by the cold-start figures. */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

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
    ...(indexFile && indexFile !== '--parts' && { '/config.index': { path: indexFile } }),
    ...(indexFile === '--parts' && partFiles()),
  }),
};
function partFiles() {
  const names = Array.from({ length: 25 }, (_, part) => `${String(part).padStart(2, '0')}.part`);
  return Object.fromEntries(
    names.map((name) => [`/config/${name}`, { path: join(dirname(tableFile), name) }]),
  );
}

console.log = () => {};
require(functionFile).handler({}, { To: to, CallSid: 'CA1' }, (_error, response) => {
  const twiml = response.body ?? response.toString();
  if (!twiml.includes('<Response')) throw new Error(`no TwiML: ${twiml}`);
});
