/** The route table of the running deployment, as the Functions that callers wait for read it. */
import { partPath, TABLE_INDEX_PATH, TABLE_PATH } from 'publishing';
import { logError } from '../http/log';
import { unusedIndexLine } from './call-log';
import { TableFile, type TableReading } from './table-file';

/** Answers requests by the table, or by its index: one per process. */
export class DeployedTable {
  readonly #file: TableFile;

  /** `onNewTable` as in `TableFile`. */
  constructor(onNewTable: (reading: TableReading) => void = () => undefined) {
    const onUnusedIndex = (reason: string) => {
      logError(unusedIndexLine(reason));
    };
    this.#file = new TableFile({ onNewTable, onUnusedIndex, partFile });
  }

  /** `work` changes nothing: it may be done twice (`TableFile.answer`). */
  answer<Answer>(work: (reading: TableReading) => Answer): Answer {
    const { [TABLE_PATH]: table, [TABLE_INDEX_PATH]: index } = Runtime.getAssets();
    return this.#file.answer(table, index, work);
  }
}

function partFile(part: number): string | undefined {
  return Runtime.getAssets()[partPath(part)]?.path;
}
