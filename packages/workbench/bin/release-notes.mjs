/** Prints the section of CHANGELOG.md that belongs to a tag: `node release-notes.mjs v1.2.3`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const tag = process.argv[2] ?? '';
const version = tag.replace(/^v/, '');
const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1);
const section = sections.find((each) => each.split(/\s/, 1)[0] === version);
if (version === '' || section === undefined) {
  console.error(`CHANGELOG.md has no section "## ${version}": write it, then tag again.`);
  process.exit(1);
}
console.log(section.slice(section.indexOf('\n')).trim());
