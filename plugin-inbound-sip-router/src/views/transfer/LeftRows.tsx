/** Rows that are left out of an import, and the file to correct them in. */
import { Button } from '@twilio-paste/core/button';
import { CalloutText } from '@twilio-paste/core/callout';
import type { ImportPlan, ReadableFile } from '../../model/transfer/plan-import';
import { writeLeftRows } from '../../model/transfer/write-left-rows';
import { useRouterTools } from '../router-context';
import { downloadFile } from './download-file';
import { problemText } from './problem-text';
import { RowList } from './RowList';

interface LeftRowsProps {
  readonly file: ReadableFile;
  readonly plan: ImportPlan;
}

export const LeftRows = ({ file, plan: { problems, left, result } }: LeftRowsProps) => {
  const { transfer } = useRouterTools().texts;
  const download = () => {
    const rows = left.map(({ row, problems: found }) => ({
      row,
      reason: found.map((each) => problemText(each, transfer)).join(' '),
    }));
    const text = writeLeftRows(file, rows);
    downloadFile({ name: transfer.leftFile, mediaType: 'text/csv;charset=utf-8', text });
  };
  return (
    <RowList
      variant="error"
      title={
        result
          ? transfer.leftTitle({ count: left.length })
          : transfer.problemsTitle({ count: problems.length })
      }
      rows={problems.map((row) => ({ ...row, text: problemText(row, transfer) }))}
    >
      {left.length > 0 && (
        <>
          <CalloutText>{result ? transfer.leftHelp : transfer.leftNone}</CalloutText>
          <Button variant="secondary" size="small" onClick={download}>
            {transfer.downloadLeft({ count: left.length })}
          </Button>
        </>
      )}
    </RowList>
  );
};
