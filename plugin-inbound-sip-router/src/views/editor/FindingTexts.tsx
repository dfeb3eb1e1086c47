/** What is wrong or doubtful, each in a line. */
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import type { Issue, Remedy } from 'route-table';
import { withItemNames } from '../../model/plans/item-name';
import { useNamingTables } from '../plans/use-plan-names';
import type { Findings } from './form-findings';
import { RemedyButton } from './RemedyButton';

interface FindingTextsProps {
  readonly found: Findings;
  readonly wordsFor?: ((issue: Issue) => string) | undefined;
  /** What they are in says already, by a sign, what kind they are. */
  readonly isMarked?: boolean;
}

export const FindingTexts = ({
  found,
  wordsFor = messageOf,
  isMarked = false,
}: FindingTextsProps) => {
  const tables = useNamingTables();
  const words = (messages: readonly string[]) =>
    distinct(messages.map((message) => withItemNames(message, tables)));
  return (
    <>
      <Lines variant="error" lines={words(found.issues.map(wordsFor))} isMarked={isMarked} />
      <Lines variant="warning" lines={words(found.warnings.map(messageOf))} isMarked={isMarked} />
      {distinctRemedies([...found.issues, ...found.warnings]).map((remedy) => (
        <RemedyButton key={JSON.stringify(remedy)} remedy={remedy} />
      ))}
    </>
  );
};

interface LinesProps {
  readonly variant: 'error' | 'warning';
  readonly lines: readonly string[];
  readonly isMarked: boolean;
}

const Lines = ({ variant, lines, isMarked }: LinesProps) => (
  <>
    {lines.map((line) =>
      isMarked ? (
        <Text key={line} as="p" color="inherit" wordBreak="break-word">
          {line}
        </Text>
      ) : (
        <HelpText key={line} variant={variant}>
          {line}
        </HelpText>
      ),
    )}
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
