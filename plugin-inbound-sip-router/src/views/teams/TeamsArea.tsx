/** The area of teams: who is in each, and who is on call now and until when. */
import { Paragraph } from '@twilio-paste/core/paragraph';
import { Text } from '@twilio-paste/core/text';
import { membersIn } from '../../model/teams/member-words';
import type { ItemView } from '../../model/select/item-views';
import { selectTeamViews } from '../../model/select/area-views';
import { AreaPart } from '../areas/AreaPart';
import { ItemCard } from '../areas/ItemCard';
import { useRouter, useRouterTools } from '../router-context';
import { OnCallNow } from './OnCallNow';

export const TeamsArea = () => {
  const { teams } = useRouterTools().texts;
  const views = useRouter(selectTeamViews);
  return (
    <AreaPart
      collection="teams"
      title={teams.title}
      add={teams.add}
      initial={{ name: '', members: [] }}
    >
      {views.length === 0 ? <Paragraph>{teams.none}</Paragraph> : null}
      {views.map((view) => (
        <TeamCard key={view.item.id} view={view} />
      ))}
    </AreaPart>
  );
};

const TeamCard = ({ view }: { readonly view: ItemView<'teams'> }) => (
  <ItemCard collection="teams" view={view} status={<OnCallNow team={view.item} />}>
    <Text as="p" wordBreak="break-word">
      {membersIn(view.item)}
    </Text>
  </ItemCard>
);
