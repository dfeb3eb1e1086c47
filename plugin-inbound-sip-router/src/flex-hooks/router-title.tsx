/** The name of the router in Flex's side navigation, outside of its view. */
import { selectTexts } from '../model/select/texts';
import { useRouter } from '../views/router-context';

export const RouterTitle = () => <>{useRouter(selectTexts).frame.title}</>;
