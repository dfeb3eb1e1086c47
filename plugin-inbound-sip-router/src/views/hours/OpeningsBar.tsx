/** The half hours of a day, to be painted with the mouse. The line above it says the same to the keyboard. */
import { Box } from '@twilio-paste/core/box';
import { useState, type PointerEvent } from 'react';
import { painted, paintedSlots, SLOTS } from '../../model/hours/painted-openings';

interface OpeningsBarProps {
  readonly openings: readonly string[];
  readonly onPaint: (openings: readonly string[]) => void;
}

interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

export const OpeningsBar = ({ openings, onPaint }: OpeningsBarProps) => {
  const [stroke, setStroke] = useState<Stroke>();
  const shown = stroke ? painted(openings, [stroke.from, stroke.to], stroke.isOpen) : openings;
  const slots = paintedSlots(shown);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const slot = slotAt(event);
    setStroke({ from: slot, to: slot, isOpen: slots[slot] !== true });
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (stroke) setStroke({ ...stroke, to: slotAt(event) });
  };
  const end = () => {
    if (stroke) onPaint(shown);
    setStroke(undefined);
  };
  return (
    <Box
      aria-hidden
      display="flex"
      height="size0"
      minHeight="12px"
      marginTop="space10"
      backgroundColor="colorBackground"
      cursor="pointer"
      overflow="hidden"
      borderRadius="borderRadius10"
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={() => setStroke(undefined)}
      style={{ touchAction: 'none' }}
    >
      {slots.map((isOpen, slot) => (
        <Box
          key={slot}
          flexGrow={1}
          backgroundColor={isOpen ? 'colorBackgroundPrimary' : 'transparent'}
          borderLeftWidth={slot % 12 === 0 && slot > 0 ? 'borderWidth10' : 'borderWidth0'}
          borderLeftStyle="solid"
          borderLeftColor="colorBorder"
        />
      ))}
    </Box>
  );
};

function slotAt({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const slot = Math.floor(((clientX - left) / width) * SLOTS);
  return Math.min(Math.max(slot, 0), SLOTS - 1);
}
