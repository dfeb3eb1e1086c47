/** The import that is being looked at: its text, the choices, and the plan that follows from them. */
import { useMemo, useState } from 'react';
import { useStore } from 'react-redux';
import type { FileReading } from '../../model/transfer/file-reading';
import { planImport, type ImportChoice, type ImportPlan } from '../../model/transfer/plan-import';
import { readFile } from '../../model/transfer/read-file';
import type { RouterState } from '../../model/router-state';
import { selectDraftTable } from '../../model/selectors';
import { SLICE, useRouter, useRouterDispatch, useRouterTools } from '../router-context';

export interface ImportSource {
  readonly name: string;
  readonly text: string;
}

export interface Importing {
  readonly source: ImportSource | undefined;
  readonly reading: FileReading | undefined;
  readonly plan: ImportPlan | undefined;
  readonly choice: ImportChoice;
  /** Number of changes of the import that was taken last. */
  readonly taken: number | undefined;
  readonly choose: (choice: Partial<ImportChoice>) => void;
  readonly look: (source: ImportSource | undefined) => void;
  readonly take: () => void;
}

const FIRST_CHOICE: ImportChoice = { mode: 'add', putsRight: false };

export function useImport(): Importing {
  const { newId } = useRouterTools();
  const dispatch = useRouterDispatch();
  const store = useStore<{ readonly [SLICE]: RouterState }>();
  const draft = useRouter(selectDraftTable);
  const [source, setSource] = useState<ImportSource>();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [taken, setTaken] = useState<number>();
  const reading = useMemo(() => source && readFile(source.text), [source]);
  const plan = useMemo(
    () => (draft && reading?.kind === 'read' ? planImport(reading, draft, choice) : undefined),
    [draft, reading, choice],
  );
  const look = (next: ImportSource | undefined) => {
    setTaken(undefined);
    setChoice(FIRST_CHOICE);
    setSource(next);
  };
  const take = () => {
    if (!plan?.result || selectDraftTable(store.getState()[SLICE]) !== draft) return;
    const { table, changes } = plan.result;
    const newIds = changes.flatMap(({ kind }) => (kind === 'added' ? [newId()] : []));
    dispatch({ type: 'inboundSipRouter/draft/tableTaken', table, newIds });
    look(undefined);
    setTaken(changes.length);
  };
  return {
    ...{ source, reading, plan, choice, taken, look, take },
    choose: (part) => setChoice({ ...choice, ...part }),
  };
}
