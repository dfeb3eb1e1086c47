/** Takes a SIP log or a capture, and shows the calls in it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { TextArea } from '@twilio-paste/core/textarea';
import { useState, type ChangeEvent, type DragEvent } from 'react';
import { Disclosure } from '../editor/Disclosure';
import { useRouterTools } from '../router-context';
import { CapturedCallsTable } from './CapturedCallsTable';
import { useCapturedCalls } from './use-captured-calls';

const ID = 'inbound-sip-router-capture';

interface CaptureProps {
  /** A call was chosen, and its result is about to be shown. */
  readonly onTried: () => void;
}

/** Closed at first: most try an address. */
export const CaptureDisclosure = ({ onTried }: CaptureProps) => {
  const { captures } = useRouterTools().texts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure
      id={`${ID}-part`}
      title={captures.title}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <CaptureFields onTried={onTried} />
    </Disclosure>
  );
};

const CaptureFields = ({ onTried }: CaptureProps) => {
  const { captures } = useRouterTools().texts;
  const { captured, lookAtText, lookAtFile } = useCapturedCalls();
  const [pasted, setPasted] = useState('');
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    lookAtFile(file);
  };
  return (
    <Box marginBottom="space50" onDrop={drop} onDragOver={allowDrop}>
      <Label htmlFor={`${ID}-text`}>{captures.paste}</Label>
      <TextArea
        id={`${ID}-text`}
        aria-describedby={`${ID}-help`}
        resize="vertical"
        value={pasted}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <HelpText id={`${ID}-help`}>{captures.help}</HelpText>
      <Box marginY="space40">
        <Button
          variant="secondary"
          disabled={pasted.trim() === ''}
          onClick={() => lookAtText(pasted)}
        >
          {captures.read}
        </Button>
      </Box>
      <Label htmlFor={`${ID}-file`}>{captures.file}</Label>
      <Box
        as="input"
        type="file"
        id={`${ID}-file`}
        aria-describedby={`${ID}-file-help`}
        width="100%"
        color="colorText"
        fontFamily="inherit"
        onChange={({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
          const file = currentTarget.files?.[0];
          if (file) lookAtFile(file);
        }}
      />
      <HelpText id={`${ID}-file-help`}>{captures.fileHelp}</HelpText>
      <Box role="status" color="colorText" marginTop="space40">
        {captured.kind === 'failed' && captures.failed}
        {captured.kind === 'reading' &&
          captures.reading({ percent: Math.floor(captured.reading.progress * 100) })}
        {captured.kind === 'read' && captures.found({ calls: captured.reading.calls.length })}
      </Box>
      {captured.kind === 'reading' && (
        <progress aria-label={captures.progress} value={captured.reading.progress} />
      )}
      {captured.kind === 'read' && (
        <CapturedCallsTable reading={captured.reading} onTried={onTried} />
      )}
    </Box>
  );
};

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}
