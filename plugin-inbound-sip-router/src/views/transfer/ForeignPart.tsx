/** Asks what a file of another system means here, and lists what cannot be carried over. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Label } from '@twilio-paste/core/label';
import { Input } from '@twilio-paste/core/input';
import { Option, Select } from '@twilio-paste/core/select';
import { Text } from '@twilio-paste/core/text';
import type { ForeignTable } from '../../model/transfer/foreign/foreign-table';
import { foreignNotes, writeForeignNotes } from '../../model/transfer/foreign/write-foreign-notes';
import { useRouterTools } from '../router-context';
import { ColumnFields } from './ColumnFields';
import { MeaningFields } from './MeaningFields';
import { downloadFile } from './download-file';
import { RowList } from './RowList';
import type { Foreign } from './use-foreign';

const ID = 'inbound-sip-router-foreign';

export const ForeignPart = ({ foreign }: { readonly foreign: Foreign }) => {
  const { foreign: texts } = useRouterTools().texts;
  const { source, table, contexts, context, setContext, timeZone, setTimeZone } = foreign;
  const hasHours = table?.rows.some(({ hours }) => hours) ?? false;
  return (
    <>
      <Text as="p" marginBottom="space40">
        {texts.system[source.kind === 'dialplan' ? 'asterisk' : (source.system ?? 'unknown')]}
      </Text>
      {source.kind === 'dialplan' && (
        <Box marginBottom="space40">
          <Label htmlFor={`${ID}-context`}>{texts.context}</Label>
          <Select
            id={`${ID}-context`}
            value={context}
            onChange={({ currentTarget }) => setContext(currentTarget.value)}
          >
            {contexts.map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Select>
        </Box>
      )}
      <ColumnFields foreign={foreign} />
      {hasHours && (
        <Box marginBottom="space40">
          <Label htmlFor={`${ID}-zone`}>{texts.timeZone}</Label>
          <Input
            type="text"
            id={`${ID}-zone`}
            value={timeZone}
            onChange={({ currentTarget }) => setTimeZone(currentTarget.value)}
          />
        </Box>
      )}
      {table && <MeaningFields foreign={foreign} />}
      {table && (
        <RowList
          variant="warning"
          title={texts.notesTitle({ count: table.notes.length })}
          rows={table.notes.map(({ line, kind, what }) => ({
            ...{ line, address: what },
            text: texts.notes[kind],
          }))}
        />
      )}
      {table && <NotesDownload table={table} foreign={foreign} />}
    </>
  );
};

interface NotesDownloadProps {
  readonly table: ForeignTable;
  readonly foreign: Foreign;
}

/** The list above ends somewhere; the file does not. */
const NotesDownload = ({ table, foreign: { meanings } }: NotesDownloadProps) => {
  const { foreign: texts } = useRouterTools().texts;
  const found = foreignNotes(table, meanings, texts);
  if (found.length === 0) return null;
  const download = () =>
    downloadFile({
      name: texts.notesFile,
      mediaType: 'text/csv;charset=utf-8',
      text: writeForeignNotes(found),
    });
  return (
    <Box marginBottom="space40">
      <Button variant="secondary" size="small" onClick={download}>
        {texts.downloadNotes({ count: found.length })}
      </Button>
    </Box>
  );
};
