/** No file of this repository has a phrase that a native reader stumbles over. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './documents/read-document';
import { findPhrases } from './words/find-phrases';

const FILES = ['*.ts', '*.tsx', '*.mjs', '*.cjs', '*.md', '*.yml', '*.yaml'];
/** The list itself, and what Twilio has written. */
const LEFT_OUT = [
  ':!packages/workbench/test/words',
  ':!packages/twilio-emulator/openapi',
  ':!packages/workbench/test/plain-english.test.ts',
];

test('no file has a phrase of the list', () => {
  const listed = execFileSync('git', ['ls-files', '--', ...FILES, ...LEFT_OUT], {
    cwd: root,
    encoding: 'utf8',
  });
  const found = listed
    .trim()
    .split('\n')
    .flatMap((file) =>
      findPhrases(readFileSync(join(root, file), 'utf8')).map((phrase) => `${file}:${phrase}`),
    );
  expect(found).toEqual([]);
});

test('the list finds what it is made for', () => {
  expect(findPhrases('It stands here.\nIt is loaded anew.\nThere is no draft.')).toEqual([
    expect.stringContaining('1: "stands"'),
    expect.stringContaining('2: "anew"'),
  ]);
});
