/** The area of caller lists: how many callers each has, and who uses it. */
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Text } from '@twilio-paste/core/text';
import { selectCallerListViews } from '../../model/select/area-views';
import { AreaPart } from '../areas/AreaPart';
import { ItemCard } from '../areas/ItemCard';
import { useRouter, useRouterTools } from '../router-context';

export const ListsArea = () => {
  const { lists } = useRouterTools().texts;
  const views = useRouter(selectCallerListViews);
  return (
    <AreaPart
      collection="callerLists"
      title={lists.title}
      add={lists.add}
      initial={{ name: '', entries: [] }}
    >
      {views.length === 0 ? <Paragraph>{lists.none}</Paragraph> : null}
      {views.map((view) => (
        <ItemCard
          key={view.item.id}
          collection="callerLists"
          view={view}
          status={
            <Text as="span" color="colorTextWeak">
              {lists.count({ entries: view.item.entries.length })}
            </Text>
          }
        />
      ))}
    </AreaPart>
  );
};
