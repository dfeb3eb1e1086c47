/** Reads limits as they are written for the command: `twilio`, or `buildsPerHour=100,executionSeconds=off`. */
import { LIMIT_NAMES, TWILIO_LIMITS, type LimitSettings } from './limits';

/** Undefined: it cannot be read. */
export function readLimitsText(text: string): Partial<LimitSettings> | undefined {
  if (text === 'twilio') return TWILIO_LIMITS;
  const limits: Partial<Record<keyof LimitSettings, number | null>> = {};
  for (const each of text.split(',')) {
    const [name, value = '', ...more] = each.trim().split('=');
    const known = LIMIT_NAMES.find((limit) => limit === name);
    if (known === undefined || more.length > 0) return undefined;
    if (value !== 'off' && !/^\d+(\.\d+)?$/.test(value)) return undefined;
    limits[known] = value === 'off' ? null : Number(value);
  }
  return limits;
}
