/** Typing, searching and choosing in one field, as the WAI-ARIA combobox with a list does it. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { choiceNamed, findChoices, type Choice } from './find-choices';

export interface ChoosingProps<One extends Choice> {
  readonly value: string;
  readonly choices: readonly One[];
  /** Shown after the choices, but only if something is searched for. */
  readonly others?: readonly One[];
  /** What is typed is a search, not a value: Enter takes the first that is found. */
  readonly takesFirst?: boolean;
  readonly onType: (text: string) => void;
  readonly onChoose: (choice: One) => void;
  /** Something is being searched for: what is typed is not finished. */
  readonly onSearching?: (isSearching: boolean) => void;
  readonly onLeave?: () => void;
}

const NO_CHOICE = -1;

export function useChoosing<One extends Choice>(props: ChoosingProps<One>) {
  const { value, choices, others = [], takesFirst = false } = props;
  /** What was typed since the field was entered; undefined if nothing was. */
  const [search, setSearch] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(NO_CHOICE);
  const isTyping = useRef(false);

  const chosen = choices.find((choice) => choice.value === value);
  const found =
    search === undefined
      ? choices
      : [...findChoices(choices, search), ...(search === '' ? [] : findChoices(others, search))];

  const setSearching = (isSearching: boolean) => {
    if (isTyping.current === isSearching) return;
    isTyping.current = isSearching;
    props.onSearching?.(isSearching);
  };
  const open = () => {
    setIsOpen(true);
    if (search === undefined) setActive(choices.findIndex((choice) => choice === chosen));
  };
  const close = () => {
    setIsOpen(false);
    setActive(NO_CHOICE);
  };
  const finish = () => {
    setSearch(undefined);
    setSearching(false);
    close();
  };
  const choose = (choice: One) => {
    props.onChoose(choice);
    finish();
  };
  const type = (text: string) => {
    setSearch(text);
    setSearching(true);
    setIsOpen(true);
    setActive(takesFirst && text.trim() !== '' ? 0 : NO_CHOICE);
    props.onType(text);
  };
  /** A name that was written out is chosen; any other text stays as it is. */
  const settle = (): boolean => {
    const named = search === undefined ? undefined : choiceNamed(choices, search);
    if (!named || named.value === value) return false;
    choose(named);
    return true;
  };
  const leave = () => {
    settle();
    finish();
    props.onLeave?.();
  };

  const press = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!isOpen) open();
        else if (found.length > 0) {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          const from = active < 0 && step < 0 ? 0 : active;
          setActive((from + step + found.length) % found.length);
        }
        return;
      }
      case 'Enter': {
        const choice = isOpen ? found[active] : undefined;
        if (choice) choose(choice);
        else if (!settle()) return;
        event.preventDefault();
        return;
      }
      case 'Escape':
        if (!isOpen) return;
        // The panel around it stays open.
        event.preventDefault();
        close();
        return;
    }
  };

  const text = search ?? chosen?.name ?? value;
  return { text, chosen, found, search, isOpen, active, open, close, choose, type, leave, press };
}
