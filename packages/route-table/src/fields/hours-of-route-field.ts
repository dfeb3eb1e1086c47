/** The opening hours of a route, which its call plan can ask for. */
import { idField } from './id-field';

export const hoursOfRouteField = idField('route.hours', 'new-york');
