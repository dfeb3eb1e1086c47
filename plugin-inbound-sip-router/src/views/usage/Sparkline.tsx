/** Calls of a few days as a small line of bars. */
import { useRouterTools } from '../router-context';

const BAR = 5;
const GAP = 2;
const HEIGHT = 16;

export const Sparkline = ({ byDay }: { readonly byDay: readonly number[] }) => {
  const { texts, language } = useRouterTools();
  const most = Math.max(1, ...byDay);
  const said = byDay.map((calls) => calls.toLocaleString(language)).join(', ');
  const width = byDay.length * (BAR + GAP);
  return (
    <svg
      role="img"
      aria-label={texts.usage.sparkline({ calls: said })}
      width={width}
      height={HEIGHT}
    >
      {byDay.map((calls, day) => {
        const height = calls === 0 ? 1 : Math.max(2, Math.round((calls / most) * HEIGHT));
        const place = { x: day * (BAR + GAP), y: HEIGHT - height };
        return <rect key={day} {...place} width={BAR} height={height} fill="currentColor" />;
      })}
    </svg>
  );
};
