/** The differences between the code built here and the code that is live. Pure. */
import type { Dependency } from 'publishing';

export interface Code {
  /** Content by path. */
  readonly functions: ReadonlyMap<string, string>;
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
}

/** One line for each difference, in words; empty: the same code. */
export function compareCode(live: Code, local: Code): readonly string[] {
  const lines: string[] = [];
  const note = (verb: string, paths: readonly string[]) => {
    if (paths.length > 0) lines.push(`${verb}: ${paths.join(', ')}`);
  };
  const [before, after] = [live.functions, local.functions];
  note(
    'New Functions',
    [...after.keys()].filter((path) => !before.has(path)),
  );
  note(
    'New code',
    [...after]
      .filter(([path, content]) => before.has(path) && before.get(path)?.trim() !== content.trim())
      .map(([path]) => path),
  );
  note(
    'Functions that are not part of this version and go',
    [...before.keys()].filter((path) => !after.has(path)),
  );
  const [old, next] = [written(live.dependencies), written(local.dependencies)];
  if (old !== next) lines.push(`Dependencies: ${old} → ${next}`);
  if (live.runtime !== local.runtime) lines.push(`Runtime: ${live.runtime} → ${local.runtime}`);
  return lines;
}

function written(dependencies: readonly Dependency[]): string {
  const list = dependencies.map(({ name, version }) => `${name} ${version}`);
  return list.length === 0 ? 'none' : list.sort().join(', ');
}
