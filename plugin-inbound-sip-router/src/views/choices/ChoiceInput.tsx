/** One field that searches a list by name and takes any text. Paste's own brings 248 kB with it. */
import { Box } from '@twilio-paste/core/box';
import { Input } from '@twilio-paste/core/input';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { Text } from '@twilio-paste/core/text';
import { ChevronDownIcon } from '@twilio-paste/icons/esm/ChevronDownIcon';
import { useRouterTools } from '../router-context';
import { ChoiceList } from './ChoiceList';
import type { Choice } from './find-choices';
import { useChoosing, type ChoosingProps } from './use-choosing';

interface ChoiceInputProps<One extends Choice> extends ChoosingProps<One> {
  readonly id: string;
  /** Names the list. */
  readonly label: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly autoFocus?: boolean;
}

export const ChoiceInput = <One extends Choice>(props: ChoiceInputProps<One>) => {
  const { id, label, isDisabled = false, isInvalid = false } = props;
  const { choices } = useRouterTools().texts.editor;
  const choosing = useChoosing(props);
  const { isOpen, active, found, search } = choosing;
  const isListed = isOpen && found.length > 0;
  const listId = `${id}-list`;
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <Box position="relative">
      <Input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? listId : undefined}
        aria-activedescendant={isListed && active >= 0 ? optionId(active) : undefined}
        aria-describedby={props.describedBy}
        autoComplete="off"
        autoFocus={props.autoFocus}
        spellCheck={false}
        value={choosing.text}
        placeholder={isDisabled ? '' : props.placeholder}
        required={props.isRequired}
        disabled={isDisabled}
        hasError={isInvalid}
        insertAfter={
          <Opener
            label={choices.show({ list: label })}
            isDisabled={isDisabled || props.choices.length === 0}
            onClick={() => (isOpen ? choosing.close : choosing.open)()}
          />
        }
        onClick={choosing.open}
        // A name is replaced as a whole by what is typed.
        onFocus={({ currentTarget }) => choosing.chosen && currentTarget.select()}
        onBlur={choosing.leave}
        onChange={({ currentTarget }) => choosing.type(currentTarget.value)}
        onKeyDown={choosing.press}
      />
      {isListed && (
        <ChoiceList
          id={listId}
          label={label}
          found={found}
          active={active}
          chosen={choosing.chosen}
          optionId={optionId}
          onChoose={choosing.choose}
        />
      )}
      <Box role="status">
        {isOpen && search !== undefined && props.choices.length > 0 && (
          <Found count={found.length} />
        )}
      </Box>
    </Box>
  );
};

/** The list shows what was found; that there is nothing has to be said. */
const Found = ({ count }: { readonly count: number }) => {
  const { choices } = useRouterTools().texts.editor;
  const words = choices.found({ count });
  return count > 0 ? (
    <ScreenReaderOnly>{words}</ScreenReaderOnly>
  ) : (
    <Text as="span" color="colorTextWeak">
      {words}
    </Text>
  );
};

interface OpenerProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

/** For the mouse: the keyboard has its arrows. */
const Opener = ({ label, isDisabled, onClick }: OpenerProps) => (
  <Box
    as="button"
    type="button"
    tabIndex={-1}
    aria-label={label}
    disabled={isDisabled}
    appearance="none"
    display="flex"
    padding="space0"
    borderWidth="borderWidth0"
    backgroundColor="transparent"
    color="colorTextIcon"
    cursor="pointer"
    // The field keeps the focus, or gets it.
    onMouseDown={(event) => {
      event.preventDefault();
      const { parentElement } = event.currentTarget;
      parentElement?.parentElement?.querySelector('input')?.focus();
    }}
    onClick={onClick}
  >
    <ChevronDownIcon decorative />
  </Box>
);
