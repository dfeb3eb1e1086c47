/** What is wrong or doubtful, each in a line. */
import { HelpText } from '@twilio-paste/core/help-text';
import type { Issue } from 'route-table';
import type { Findings } from './form-findings';

interface FindingTextsProps {
  readonly found: Findings;
  readonly wordsFor?: ((issue: Issue) => string) | undefined;
}

export const FindingTexts = ({ found, wordsFor = messageOf }: FindingTextsProps) => (
  <>
    {distinct(found.issues.map(wordsFor)).map((words) => (
      <HelpText key={words} variant="error">
        {words}
      </HelpText>
    ))}
    {distinct(found.warnings.map(messageOf)).map((words) => (
      <HelpText key={words} variant="warning">
        {words}
      </HelpText>
    ))}
  </>
);

function messageOf({ message }: Issue): string {
  return message;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
