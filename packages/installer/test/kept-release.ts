/** An older release as bin/keep-release.mjs has kept it: its Functions, and the client and merge of its editor. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';
import type { Issue, RouteChange, RouteTable } from 'route-table';

export interface Answered {
  readonly kind: 'ok' | 'refused' | 'ask-again' | 'no-answer';
  readonly value?: Readonly<Record<string, unknown>>;
  readonly code?: string;
  readonly message?: string;
  readonly issues?: readonly Issue[];
}

/** What the journey uses of an editor's client, the old one's or today's. */
export interface EditorClient {
  list(signal: AbortSignal): Promise<Answered>;
  update(request: object, signal: AbortSignal): Promise<Answered>;
  publish(buildSid: string, signal: AbortSignal): Promise<Answered>;
  history(signal: AbortSignal): Promise<Answered>;
  restore(request: object, signal: AbortSignal): Promise<Answered>;
}

export interface EditorModules {
  readonly createHttpAdminApi: (collaborators: object) => EditorClient;
  diffTables(before: RouteTable, after: RouteTable): readonly RouteChange[];
  mergeTables(
    base: RouteTable,
    mine: RouteTable,
    theirs: RouteTable,
  ): { readonly kind: string; readonly table: RouteTable };
}

type OldBundle = (module: object, exports: object, require: NodeJS.Require) => void;

export interface KeptRelease {
  readonly editor: EditorModules;
  /** Puts its Functions into the place of those in `folder`. */
  writeFunctions(folder: string): void;
}

export function readRelease(name: string): KeptRelease {
  const packed = readFileSync(join(__dirname, 'releases', `${name}.json.br`));
  const { functions, editor } = JSON.parse(brotliDecompressSync(packed).toString()) as {
    functions: Readonly<Record<string, string>>;
    editor: string;
  };
  const module = { exports: {} };
  const run = runInThisContext(`(module, exports, require) => {${editor}\n}`) as OldBundle;
  run(module, module.exports, require);
  return {
    // What the kept code exports is written in keep-release.mjs.
    editor: module.exports as EditorModules,
    writeFunctions: (folder) => {
      rmSync(folder, { recursive: true, force: true });
      for (const [path, content] of Object.entries(functions)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
  };
}
