/** A holiday list in the list of them: how many days it has, and which come next. */
import { Text } from '@twilio-paste/core/text';
import { nextNamedDays } from '../../model/hours/next-named-days';
import { dayWords } from '../../model/hours/moment-words';
import type { ItemView } from '../../model/select/item-views';
import { ItemCard } from '../areas/ItemCard';
import { useRouterTools } from '../router-context';

const NEXT = 3;

export const HolidayCard = ({ view }: { readonly view: ItemView<'holidays'> }) => {
  const { texts, language, now } = useRouterTools();
  const { holidays: words } = texts.hours;
  const next = nextNamedDays(view.item.days, now().instant, NEXT)
    .map(({ day, name }) => `${dayWords(day, language, true)} ${name}`)
    .join(' · ');
  return (
    <ItemCard
      collection="holidays"
      view={view}
      status={
        <Text as="span" color="colorTextWeak">
          {words.count({ count: view.item.days.length })}
        </Text>
      }
    >
      {next === '' ? null : <Text as="p">{words.next({ words: next })}</Text>}
    </ItemCard>
  );
};
