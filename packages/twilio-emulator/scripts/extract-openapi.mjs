/** Writes openapi/*.generated.json from the documents in @twilio/cli-core; with --check it only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const outFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'openapi');
const sourcePackage = require.resolve('@twilio/cli-core/package.json');
const { name, version } = JSON.parse(readFileSync(sourcePackage, 'utf8'));

const DOCUMENTS = [
  'serverless_v1',
  'api_v2010',
  'flex_v1',
  'flex_v2',
  'studio_v2',
  'taskrouter_v1',
  'monitor_v1',
];

/** Prose, examples and console hints: nothing that a machine checks. */
const PROSE = new Set([
  'description',
  'summary',
  'title',
  'tags',
  'example',
  'examples',
  'headers',
  'security',
  'externalDocs',
  'x-twilio',
  'x-maturity',
]);

/** Below these keys are names chosen by the API (a property may be called "description"). */
const NAME_MAPS = new Set(['properties', 'schemas', 'paths', 'responses', 'content']);

function withoutProse(value, isNameMap = false) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNameMap || !PROSE.has(key))
      .map(([key, inner]) => [key, withoutProse(inner, !isNameMap && NAME_MAPS.has(key))]),
  );
}

/** A response needs a description to be valid OpenAPI; an empty one is not prose. */
function extract(documentName) {
  const file = join(
    dirname(sourcePackage),
    'src/services/twilio-api',
    `twilio_${documentName}.json`,
  );
  const source = JSON.parse(readFileSync(file, 'utf8'));
  return `${JSON.stringify({
    openapi: source.openapi,
    info: { title: documentName, version: source.info.version },
    'x-extracted-from': { package: name, version },
    servers: source.servers,
    paths: withoutProse(source.paths, true),
    components: { schemas: withoutProse(source.components.schemas, true) },
  })}\n`;
}

const isCheck = process.argv.includes('--check');
mkdirSync(outFolder, { recursive: true });
for (const documentName of DOCUMENTS) {
  const path = join(outFolder, `${documentName}.generated.json`);
  const text = extract(documentName);
  if (!isCheck) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(
      `openapi/${documentName}.generated.json differs from ${name} ${version}: run "node scripts/extract-openapi.mjs".`,
    );
    process.exitCode = 1;
  }
}
