/** Takes a file, or text that is pasted. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { TextArea } from '@twilio-paste/core/textarea';
import { useState } from 'react';
import { decodeText } from '../../model/transfer/decode-text';
import { useRouterTools } from '../router-context';
import type { ImportSource } from './use-import';

const ID = 'inbound-sip-router-import';

type Waiting = 'no' | 'reading' | 'failed';

export const SourceFields = ({ onRead }: { readonly onRead: (source: ImportSource) => void }) => {
  const { transfer } = useRouterTools().texts;
  const [pasted, setPasted] = useState('');
  const [waiting, setWaiting] = useState<Waiting>('no');
  const read = (source: Promise<ImportSource>) => {
    setWaiting('reading');
    source.then(afterPaint).then(onRead, () => setWaiting('failed'));
  };
  return (
    <>
      <Label htmlFor={`${ID}-file`}>{transfer.file}</Label>
      <Box
        as="input"
        type="file"
        id={`${ID}-file`}
        accept=".csv,.tsv,.txt,.json,.conf,text/csv,application/json"
        aria-describedby={`${ID}-help`}
        width="100%"
        color="colorText"
        fontFamily="inherit"
        onChange={({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
          const file = currentTarget.files?.[0];
          if (file) read(sourceOf(file));
        }}
      />
      <HelpText id={`${ID}-help`}>{transfer.importHelp}</HelpText>
      <Box marginTop="space50">
        <Label htmlFor={`${ID}-text`}>{transfer.paste}</Label>
        <TextArea
          id={`${ID}-text`}
          resize="vertical"
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </Box>
      <Box display="flex" columnGap="space40" alignItems="center" marginTop="space40">
        <Button
          variant="secondary"
          disabled={pasted.trim() === '' || waiting === 'reading'}
          onClick={() => read(Promise.resolve({ name: transfer.pasted, text: pasted }))}
        >
          {transfer.readText}
        </Button>
        <Box as="span" role="status" color="colorText">
          {waiting === 'reading' && transfer.reading}
          {waiting === 'failed' && transfer.fileNotRead}
        </Box>
      </Box>
    </>
  );
};

async function sourceOf(file: File): Promise<ImportSource> {
  return { name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) };
}

/** A big file takes a while: so show progress first. */
function afterPaint(source: ImportSource): Promise<ImportSource> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(source)));
  });
}
