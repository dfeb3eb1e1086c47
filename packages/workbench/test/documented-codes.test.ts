/** That no code or message of ours is without a word in the documents, and none is described that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN_ERRORS } from 'admin-contract';
import { destinationTypes, english } from 'route-table';
import {
  codesOfUnion,
  codesThrown,
  codesWritten,
  constantOf,
  messagesWritten,
} from './documents/codes-in-source';
import { readDocument, root } from './documents/read-document';

const readme = readDocument('README.md');
const adminApi = readDocument('docs/admin-api.md');
const troubleshooting = readDocument('docs/troubleshooting.md');

const adminCodes = sorted(Object.keys(ADMIN_ERRORS));

/** Codes in the first column of what is under a heading. */
function documented(text: string, heading: string): readonly string[] {
  const rows = section(text, heading).matchAll(/^\| `([a-z0-9-]+)` *\|/gm);
  return sorted([...rows].map(([, code]) => code ?? ''));
}

function section(text: string, heading: string): string {
  return text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}

test('the admin API documents each of its error codes', () => {
  expect(documented(adminApi.text, 'Errors')).toEqual(adminCodes);
});

test('with the status that it is answered with', () => {
  const statuses = new Map(
    [...adminApi.text.matchAll(/^\| `([a-z-]+)` *\| (\d{3}) /gm)].map(([, code, status]) => [
      code ?? '',
      Number(status),
    ]),
  );
  expect(Object.fromEntries(statuses)).toEqual(ADMIN_ERRORS);
});

test('the admin API documents each of its Functions', () => {
  const names = readdirSync(join(root, 'serverless/src/functions/admin'))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => `admin/${name.replace('.ts', '')}`);
  const headings = [...adminApi.text.matchAll(/^## (admin\/.*)$/gm)].map(([, name]) => name ?? '');
  expect(sorted(headings)).toEqual(sorted(names));
});

test('troubleshooting has a remedy for each error of the admin API', () => {
  expect(documented(troubleshooting.text, 'Publishing')).toEqual(adminCodes);
});

test('troubleshooting has a remedy for each finding in a route table', () => {
  // What comes after a colon tells apart texts of one code.
  const codes = Object.keys(english.findings).map((each) => each.replace(/:.*/, ''));
  expect(documented(troubleshooting.text, 'A table that is not valid')).toEqual(sorted(codes));
});

test('every text of a finding is told by some file', () => {
  const sources = readdirSync(join(root, 'packages/route-table/src'), { recursive: true })
    .map(String)
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && name !== join('texts', 'en.ts'))
    .map((name) => readFileSync(join(root, 'packages/route-table/src', name), 'utf8'))
    .join('\n');
  const isTold = (code: string) => [`'${code}`, `\`${code}`].some((each) => sources.includes(each));
  const codes = Object.keys(english.findings).map((each) => each.replace(/:.*/, ''));
  expect(codes.filter((code) => !isTold(code))).toEqual([]);
});

test('troubleshooting has a remedy for each error of the installer', () => {
  const codes = [
    ...codesThrown('packages/installer/src', 'InstallerError'),
    ...codesWritten('packages/installer/src'),
  ];
  const heading = 'npm run deploy, pull, push, uninstall';
  expect(documented(troubleshooting.text, heading)).toEqual(sorted(codes));
});

test('troubleshooting has a remedy for each error of sip-provision', () => {
  const file = 'packages/sip-provisioning/src/account/account-error.ts';
  const codes = [
    ...codesOfUnion(file, 'AccountErrorCode'),
    ...codesWritten('packages/sip-provisioning/src'),
  ];
  expect(documented(troubleshooting.text, 'sip-provision')).toEqual(sorted(codes));
});

test('troubleshooting has each message of the commands of this repository', () => {
  const told = messagesWritten('packages/workbench/bin').filter((text) => text.trim() !== '');
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((text) => !troubleshooting.text.includes(text.trim()))).toEqual([]);
});

test('troubleshooting quotes the texts of the editor as they are', () => {
  const quoted = [
    ...(section(troubleshooting.text, 'The editor in Flex').match(/^\| "[^"]*"/gm) ?? []),
  ];
  const texts = messagesOfEditor();
  const wrong = quoted
    .map((each) => each.slice(3, -1))
    .filter((message) => message.split('…').some((part) => !texts.includes(part.trim())));
  expect(quoted.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test('the README lists each destination type', () => {
  const table = readme.tables.find(({ header }) => header[0] === '`type`');
  const types = (table?.rows ?? []).map(([type = '']) => type.replaceAll('`', ''));
  expect(sorted(types)).toEqual(sorted(destinationTypes));
});

const bound = 'packages/publishing/src/history/history-bound.ts';
const older = 'packages/publishing/src/history/older-entries.ts';
test.each([
  ['10 MB', 'packages/route-table/src/validation/check-shape.ts', 'MAX_ASSET_BYTES', 10_000_000],
  ['64 kB', 'packages/route-table/src/twiml/response-size.ts', 'MAX_RESPONSE_BYTES', 64 * 1024],
  ['254 characters', 'packages/route-table/src/fields/sip-uri-field.ts', 'SIP_URI_LIMIT', 255],
  ['1,023', 'packages/route-table/src/twiml/sip-headers.ts', 'SIP_HEADERS_LIMIT', 1024],
  ['1,000 characters', 'serverless/src/admin/admin-parameters.ts', 'MAX_NOTE_CHARACTERS', 1000],
  ['200 entries', bound, 'MAX_EARLIER_ENTRIES', 200],
  ['800 older', older, 'MAX_OLDER_ENTRIES', 800],
  ['up to 2,000,000', older, 'MAX_OLDER_CHARACTERS', 2_000_000],
  ['400,000 characters', bound, 'MAX_EARLIER_CHARACTERS', 400_000],
  ['150,000 characters', bound, 'MAX_CHANGES_CHARACTERS', 150_000],
  ['16 files', 'packages/publishing/src/archive/archive-bound.ts', 'MAX_ARCHIVE_FILES', 16],
  ['1,000 flows', 'serverless/src/destinations/list-destinations.ts', 'MAX_ROWS_OF_A_PART', 1000],
])('the limit of %s in the README is that of the code', (text, file, constant, value) => {
  expect(section(readme.text, 'Limits')).toContain(text);
  expect(constantOf(file, constant)).toBe(value);
});

function messagesOfEditor(): string {
  const folder = 'plugin-inbound-sip-router/src/texts/en';
  return readdirSync(join(root, folder))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}
