/** What a person says of a file of another system, and the routes that follow from it. */
import { useCallback, useMemo, useState } from 'react';
import type { Destination, RouteTable } from 'route-table';
import type { ForeignSource } from '../../model/transfer/file-reading';
import { asteriskTable, inboundContexts } from '../../model/transfer/foreign/asterisk-table';
import { didTable, type AssignedColumns } from '../../model/transfer/foreign/did-table';
import { foreignMemory } from '../../model/transfer/foreign/foreign-memory';
import type { ForeignTable } from '../../model/transfer/foreign/foreign-table';
import { meantFile, targetsOf } from '../../model/transfer/foreign/meant-file';
import type { ReadableFile } from '../../model/transfer/plan-import';
import type { Steps } from '../../model/transfer/steps';
import { keyValueStore } from '../../model/storage/key-value-store';
import { useSteps } from './use-steps';

export interface Foreign {
  readonly source: ForeignSource;
  /** Undefined until the columns are assigned, or while it is being made. */
  readonly table: ForeignTable | undefined;
  readonly progress: number | undefined;
  readonly file: ReadableFile | undefined;
  /** Contexts of a dial plan, the most probable first. */
  readonly contexts: readonly string[];
  readonly context: string;
  readonly setContext: (name: string) => void;
  /** Only of a table that is not known. */
  readonly columns: AssignedColumns | undefined;
  readonly setColumns: (columns: AssignedColumns) => void;
  readonly targets: readonly (readonly [string, number])[];
  readonly meanings: ReadonlyMap<string, Destination>;
  readonly mean: (target: string, destination: Destination | undefined) => void;
  readonly timeZone: string;
  readonly setTimeZone: (name: string) => void;
}

const memory = foreignMemory(keyValueStore(() => window.localStorage));

export function useForeign(
  source: ForeignSource | undefined,
  draft: RouteTable | undefined,
): Foreign | undefined {
  const [chosen, setChosen] = useState<{
    source: ForeignSource;
    context?: string;
    columns?: AssignedColumns;
  }>();
  const own = chosen && chosen.source === source ? chosen : undefined;
  const [meanings, setMeanings] = useState(memory.meanings);
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const contexts = useMemo(
    () => (source?.kind === 'dialplan' ? inboundContexts(source.dialplan) : []),
    [source],
  );
  const isUnknown = source?.kind === 'table' && source.system === undefined;
  const kept = useMemo(
    () => (source?.kind === 'table' ? memory.columns(source.head) : undefined),
    [source],
  );
  const columns = isUnknown ? (own?.columns ?? kept ?? NO_COLUMNS) : undefined;
  const context = own?.context ?? contexts[0] ?? '';
  const made = useSteps(
    useCallback(() => {
      if (!source) return undefined;
      if (source.kind === 'dialplan') return asteriskTable(source.dialplan, context);
      const isReady = !columns || (columns.address !== '' && columns.destination !== '');
      return isReady ? once(() => didTable(source, columns)) : undefined;
    }, [source, context, columns]),
  );
  const table = made.value;
  const targets = useMemo(() => (table ? targetsOf(table) : []), [table]);
  const file = useMemo(
    () => table && draft && meantFile(table, meanings, timeZone, draft),
    [table, draft, meanings, timeZone],
  );
  if (!source) return undefined;
  return {
    ...{
      source,
      table,
      file,
      contexts,
      context,
      columns,
      targets,
      meanings,
      timeZone,
      setTimeZone,
    },
    progress: made.progress,
    setContext: (name) => setChosen({ source, context: name }),
    setColumns: (next) => {
      if (source.kind === 'table') memory.keepColumns(source.head, next);
      setChosen({ source, columns: next });
    },
    mean: (target, destination) => {
      const next = new Map(meanings);
      if (destination) next.set(target, destination);
      else next.delete(target);
      setMeanings(next);
      if (destination) memory.keepMeanings(new Map([[target, destination]]));
    },
  };
}

const NO_COLUMNS: AssignedColumns = { address: '', destination: '', comment: '' };

function* once<Value>(make: () => Value): Steps<Value> {
  yield 0;
  return make();
}
