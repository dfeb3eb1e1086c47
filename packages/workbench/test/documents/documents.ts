/** The documents of this repository. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, root, type Document } from './read-document';

const FOLDERS = ['.', '.github', 'docs', 'serverless', 'plugin-inbound-sip-router', ...packages()];

export function allDocuments(): readonly Document[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readDocument(join(folder, name))),
  );
}

function packages(): readonly string[] {
  return readdirSync(join(root, 'packages'))
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(root, folder, 'README.md')));
}
