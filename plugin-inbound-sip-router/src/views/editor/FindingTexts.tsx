/** What is wrong or doubtful, each in a line. */
import { HelpText } from '@twilio-paste/core/help-text';
import type { Issue, Remedy } from 'route-table';
import type { Findings } from './form-findings';
import { RemedyButton } from './RemedyButton';

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
    {distinctRemedies([...found.issues, ...found.warnings]).map((remedy) => (
      <RemedyButton key={JSON.stringify(remedy)} remedy={remedy} />
    ))}
  </>
);

function messageOf({ message }: Issue): string {
  return message;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Findings of one field often have one remedy. */
function distinctRemedies(findings: readonly Issue[]): readonly Remedy[] {
  const remedies = findings.flatMap(({ remedy }) => (remedy === undefined ? [] : [remedy]));
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}
