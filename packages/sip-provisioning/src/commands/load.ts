/** Reads the declaration with all that belongs to it, and ends the command if anything is wrong with it. */
import { dirname, resolve } from 'node:path';
import { CommandEnd, EXIT, parseJson, UsageError } from 'command-line';
import { readPasswords, type Passwords } from '../account/passwords';
import type { DeclaredState } from '../declaration/declared-state';
import { readDeclaration } from '../declaration/read-declaration';
import { resolveDeclaration } from '../declaration/resolve-declaration';
import type { Issue } from '../issue';
import { renderIssues } from '../render/render-issues';
import { checkCircles } from '../router/check-circles';
import { checkEmergencyRoutes } from '../router/check-emergency-routes';
import type { Shell } from './shell';

export interface Loaded {
  readonly file: string;
  readonly text: string;
  readonly state: DeclaredState;
  readonly passwords: Passwords;
}

export function loadDeclaration(shell: Shell, file: string): Loaded {
  const text = shell.readFile(file);
  if (text === undefined) {
    throw new UsageError(`There is no file ${file}: name the declaration with --file.`);
  }
  return loadText(shell, file, text);
}

/** As `loadDeclaration`, of a text that is not in the file yet. */
export function loadText(shell: Shell, file: string, text: string): Loaded {
  const read = readDeclaration(text);
  if (read.kind === 'invalid') throw refuse(shell, file, text, read.issues);
  const resolved = resolveDeclaration(read.declaration);
  if (resolved.kind === 'invalid') throw refuse(shell, file, text, resolved.issues);
  const { state } = resolved;
  const fromFolder = (path: string): string => resolve(dirname(file), path);
  const { passwords, issues } = readPasswords(state.clients, {
    environment: shell.environment,
    readFile: (path) => shell.readFile(fromFolder(path)),
  });
  const tables = new Map(
    state.routers.flatMap(({ table }) =>
      table === undefined ? [] : [[table, parseJson(shell.readFile(fromFolder(table)))]],
    ),
  );
  // Without a table only the plan says whether a domain is about to be pointed (`makePlan`).
  const named = state.routers.filter(({ table }) => table !== undefined);
  const found = [...issues, ...checkEmergencyRoutes(named, tables), ...checkCircles(state, tables)];
  if (found.length > 0) throw refuse(shell, file, text, found);
  return { file, text, state, passwords };
}

/** Says what is wrong and where; to be thrown. */
export function refuse(
  shell: Shell,
  file: string,
  text: string,
  issues: readonly Issue[],
): CommandEnd {
  shell.err(renderIssues(issues, file, text));
  return new CommandEnd(EXIT.error);
}
