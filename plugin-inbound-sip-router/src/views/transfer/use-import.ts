/** The import that is being looked at: its text, the choices, and the plan that follows from them. */
import { useCallback, useState } from 'react';
import { useStore } from 'react-redux';
import type { FileReading } from '../../model/transfer/file-reading';
import {
  planSteps,
  type ImportChoice,
  type ImportPlan,
  type ReadableFile,
} from '../../model/transfer/plan-import';
import { readSteps } from '../../model/transfer/read-file';
import type { RouterState } from '../../model/router-state';
import { selectDraftTable } from '../../model/selectors';
import { SLICE, useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { useForeign, type Foreign } from './use-foreign';
import { useSteps } from './use-steps';

export interface ImportSource {
  readonly name: string;
  readonly text: string;
}

/** What became of an import, in changes and in rows of the file. */
export interface Taken {
  readonly changes: number;
  readonly left: number;
}

export interface Importing {
  readonly source: ImportSource | undefined;
  readonly reading: FileReading | undefined;
  /** What is asked about a file of another system. */
  readonly foreign: Foreign | undefined;
  /** What is planned with. */
  readonly file: ReadableFile | undefined;
  readonly plan: ImportPlan | undefined;
  /** How far reading and planning are, 0 to 1. */
  readonly progress: number | undefined;
  readonly choice: ImportChoice;
  /** The import that was taken last. */
  readonly taken: Taken | undefined;
  readonly choose: (choice: Partial<ImportChoice>) => void;
  readonly look: (source: ImportSource | undefined) => void;
  readonly take: () => void;
}

const FIRST_CHOICE: ImportChoice = { mode: 'add', putsRight: false };
/** Share of the bar that is for reading; the rest is for planning. */
const READING = 0.2;

export function useImport(): Importing {
  const { newId, texts } = useRouterTools();
  const { routeTable } = texts;
  const dispatch = useRouterDispatch();
  const store = useStore<{ readonly [SLICE]: RouterState }>();
  const draft = useRouter(selectDraftTable);
  const [source, setSource] = useState<ImportSource>();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [taken, setTaken] = useState<Taken>();
  const read = useSteps(useCallback(() => source && readSteps(source.text), [source]));
  const reading = read.value;
  const foreign = useForeign(reading?.kind === 'foreign' ? reading.source : undefined, draft);
  const file = reading?.kind === 'read' ? reading : foreign?.file;
  const planned = useSteps(
    useCallback(
      () => (draft && file ? planSteps(file, draft, choice, routeTable) : undefined),
      [draft, file, choice, routeTable],
    ),
  );
  const plan = planned.value;
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
    setTaken({ changes: changes.length, left: plan.left.length });
  };
  return {
    ...{ source, reading, foreign, file, plan, choice, taken, look, take },
    progress:
      (read.progress ?? foreign?.progress) === undefined
        ? planned.progress && READING + planned.progress * (1 - READING)
        : (read.progress ?? 1) * READING,
    choose: (part) => setChoice({ ...choice, ...part }),
  };
}
