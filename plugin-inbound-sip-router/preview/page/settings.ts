/** What the server tells the page. */
import type { PreviewSettings, PreviewUser } from '../preview-settings';

const CHOSEN_USER = 'preview.user';

/** Read from the page itself, so that they are there before the first script of Flex. */
export function readSettings(): PreviewSettings {
  const text = document.getElementById('preview-settings')?.textContent ?? '';
  return JSON.parse(text) as PreviewSettings;
}

/** The user that `?user=` names, otherwise the one of the last visit, otherwise the first. */
export function chosenUser({ users }: PreviewSettings): PreviewUser {
  const named = new URLSearchParams(location.search).get('user');
  const key = named ?? localStorage.getItem(CHOSEN_USER);
  const user = users.find((each) => each.key === key) ?? users[0];
  if (!user) throw new Error('The preview has no users.');
  localStorage.setItem(CHOSEN_USER, user.key);
  return user;
}
