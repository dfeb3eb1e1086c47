/** Control routes that show the limits, and switch them on or off. */
import { ok, type Reply } from '../api/reply';
import { ControlError, type ControlRoute } from '../control/control-api';
import { optionalNumber, readFields } from '../control/fields';
import { LIMIT_NAMES, TWILIO_LIMITS, type Limits, type LimitSettings } from './limits';

export function limitRoutes(limits: Limits): ControlRoute[] {
  const reply = (): Reply => ok({ ...limits.settings });
  return [
    { method: 'GET', path: 'limits', run: reply },
    {
      method: 'POST',
      path: 'limits',
      run: ({ json }) => {
        limits.set(readLimits(json));
        return reply();
      },
    },
  ];
}

/** `"twilio"`: all of them, as Twilio has them. Otherwise by name; null switches one off. */
function readLimits(json: unknown): Partial<LimitSettings> {
  if (json === 'twilio') return TWILIO_LIMITS;
  const fields = readFields(json);
  const unknown = Object.keys(fields).find((name) => !LIMIT_NAMES.some((each) => each === name));
  if (unknown !== undefined) {
    throw new ControlError(`"${unknown}" is not a limit: known are ${LIMIT_NAMES.join(', ')}.`);
  }
  const changed: Partial<Record<keyof LimitSettings, number | null>> = {};
  for (const name of LIMIT_NAMES) {
    const value = fields[name] === null ? null : optionalNumber(fields, name);
    if (value !== undefined) changed[name] = value;
  }
  return changed;
}
