/** Faults of the history and the archive: what can be restored, and what goes first. */
import type { Mutant } from './mutant';

export const historyMutants: readonly Mutant[] = [
  {
    name: 'the live table is not kept when it is replaced',
    file: 'src/history/keep-table.ts',
    find: 'const base = live && table ? [{ id: live.id, table }] : [];',
    replace: 'const base = live && table ? [] : [];',
  },
  {
    name: 'a table is kept twice',
    file: 'src/history/keep-table.ts',
    find: 'const table = isKept ? undefined : parsed(own.tableText);',
    replace: 'const table = isKept ? parsed(own.tableText) : parsed(own.tableText);',
  },
  {
    name: 'the newest file goes first',
    file: 'src/archive/plan-archive.ts',
    find: 'withFile(others.slice(0, bound.files - 1), packed)',
    replace: 'withFile(others.slice(-(bound.files - 1)), packed)',
  },
  {
    name: 'files grow without end',
    file: 'src/archive/plan-archive.ts',
    find: 'if (olderCharacters(kept) > bound.olderCharacters) break;',
    replace: '',
  },
  {
    name: 'files are larger than an asset may be',
    file: 'src/archive/plan-archive.ts',
    find: 'if (each.length > 0 && file.length <= maxBytes) return',
    replace: 'if (each.length > 0) return',
  },
  {
    name: 'files that were put together in vain are lost',
    file: 'src/archive/plan-archive.ts',
    find: 'const waiting = [...untouched];',
    replace: 'const waiting = untouched as ArchiveFile[];',
  },
  {
    name: 'small files are never put together',
    file: 'src/archive/plan-archive.ts',
    find: 'content === added ? add.reduce(withTable, stored) : [...content, ...stored]',
    replace: 'content === added ? add.reduce(withTable, stored) : content',
  },
  {
    name: 'forgotten tables are kept forever',
    file: 'src/archive/archive-content.ts',
    find: 'return content.slice(0, lastKnown + 1);',
    replace: 'return content.slice(0, Math.max(lastKnown + 1, content.length));',
  },
  {
    name: 'every table is kept in full',
    file: 'src/archive/archive-content.ts',
    find: 'isWorth ? { id: first.id, delta } : first',
    replace: 'isWorth ? first : first',
  },
  {
    name: 'a difference is applied to the wrong table',
    file: 'src/archive/archive-content.ts',
    find: 'else table = table && applyDelta(table, item.delta);',
    replace:
      "else table = content[0] && 'table' in content[0] ? applyDelta(content[0].table, item.delta) : table;",
  },
  {
    name: 'rows of an older table lose their order',
    file: 'src/archive/table-delta.ts',
    find: 'else [from, count] = [index, 1];',
    replace: 'else [from, count] = [0, 1];',
  },
  {
    name: 'a file on a disk that is not here is taken as readable',
    file: 'src/history/old-table.ts',
    find: "return archive.length > 0 && own.record?.kind === 'publish';",
    replace: 'return archive.length > 0 && own.tableText !== undefined;',
  },
  {
    name: 'everything is offered',
    file: 'src/history/old-table.ts',
    find: 'isKnown = isUndone || ids.has(id) || (index === 0 && present.live.table !== undefined);',
    replace: 'isKnown = isUndone || ids.has(id) || present.live.table !== undefined;',
  },
  {
    name: 'changes are undone from the live table only',
    file: 'src/history/old-table.ts',
    find: 'const from = table ? maskTable(table, present.authToken) : present.live;',
    replace: 'const from = present.live;',
  },
  {
    name: 'a whole table comes back for one route',
    file: 'src/history/restore-table.ts',
    find: "    if (route === undefined) return { kind: 'whole', data: old.table, entry };\n",
    replace: "    return { kind: 'whole', data: old.table, entry };\n",
  },
  {
    name: 'all routes are restored with one',
    file: 'src/history/restore-table.ts',
    find: 'withOldRow(live.table, before.table, route);\n  return data',
    replace: 'before.table;\n  return data',
  },
  {
    name: 'a refusal names the entry by its id',
    file: 'src/history/restore-table.ts',
    find: "'The history does not have this entry any more: reload it.'",
    replace: '`The history has no entry ${request.to}: reload it.`',
  },
  {
    name: 'the newest entries are dropped',
    file: 'src/history/history-bound.ts',
    find: 'entries.slice(0, MAX_EARLIER_ENTRIES)',
    replace: 'entries.slice(-MAX_EARLIER_ENTRIES)',
  },
  {
    name: 'deployments from elsewhere push publishes out of the history',
    file: 'src/history/read-history.ts',
    find: '.slice(0, MAX_CLI_ENTRIES)',
    replace: '',
  },
  {
    name: 'a file that the build does not have is said to be kept',
    file: 'src/history/read-history.ts',
    find: '(record.archive ?? []).filter(({ path }) => stored.has(path))',
    replace: '(record.archive ?? []).filter(({ path }) => path !== undefined || stored.size)',
  },
  {
    name: 'the archive is lost with a deployment from the command line',
    file: 'src/protocol/create-table-build.ts',
    find: 'const carried = tipOf(situation, port.environmentSid)?.assetVersions ?? [];',
    replace: 'const carried = situation.live.assetVersions;',
  },
  {
    name: 'each archive file makes an asset of its own',
    file: 'src/protocol/create-table-build.ts',
    find: 'asset ?? (await port.createAsset(path))',
    replace: '(await port.createAsset(path)) ?? asset',
  },
  {
    name: 'the version of a table is that of the first of its files',
    file: 'src/protocol/stored-table.ts',
    find: 'files.find(({ path }) => path === TABLE_PATH)',
    replace: 'files[0]',
  },
  {
    name: 'the index of an old table is carried along',
    file: 'src/protocol/stored-table.ts',
    find: 'path === TABLE_PATH || path === TABLE_INDEX_PATH',
    replace: 'path === TABLE_PATH',
  },
];
