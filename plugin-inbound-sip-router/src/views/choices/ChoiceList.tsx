/** The list of choices under a field. However long it is, few of them are drawn at first. */
import { Box } from '@twilio-paste/core/box';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from './find-choices';

const DRAWN_AT_ONCE = 60;

interface ChoiceListProps<One extends Choice> {
  readonly id: string;
  readonly label: string;
  readonly found: readonly One[];
  /** Index of the one that Enter takes; negative: none. */
  readonly active: number;
  readonly chosen: One | undefined;
  readonly optionId: (index: number) => string;
  readonly onChoose: (choice: One) => void;
}

export const ChoiceList = <One extends Choice>(props: ChoiceListProps<One>) => {
  const { id, label, found, active, chosen, optionId, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(DRAWN_AT_ONCE);
  const drawn = found.slice(0, Math.max(wanted, active + DRAWN_AT_ONCE));

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <Box
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      position="absolute"
      top="100%"
      left="0"
      right="0"
      zIndex="zIndex20"
      maxHeight="size30"
      overflowY="auto"
      marginTop="space20"
      paddingY="space20"
      borderRadius="borderRadius20"
      backgroundColor="colorBackgroundBody"
      boxShadow="shadow"
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        const isNearEnd = scrollTop + 2 * clientHeight > scrollHeight;
        if (isNearEnd && drawn.length < found.length) setWanted(drawn.length + DRAWN_AT_ONCE);
      }}
    >
      {drawn.map((choice, index) => (
        <Box
          key={optionId(index)}
          id={optionId(index)}
          role="option"
          aria-selected={choice === chosen}
          aria-posinset={index + 1}
          aria-setsize={found.length}
          data-active={index === active || undefined}
          display="flex"
          justifyContent="space-between"
          columnGap="space40"
          paddingX="space50"
          paddingY="space30"
          cursor="pointer"
          color="colorText"
          fontWeight={choice === chosen ? 'fontWeightSemibold' : 'fontWeightNormal'}
          backgroundColor={index === active ? 'colorBackgroundPrimaryWeakest' : undefined}
          _hover={{ backgroundColor: 'colorBackgroundPrimaryWeakest' }}
          onClick={() => onChoose(choice)}
        >
          <span>{choice.name}</span>
          {choice.detail === undefined ? null : (
            <Box as="span" color="colorTextWeak" textAlign="right">
              {choice.detail}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
};
