import { type PointerEvent, useRef, useState } from 'react';
import { landingPlace } from './move-item.js';

interface Drag {
  from: number;
  to: number;
  /** In the page, not the window: it may scroll on the way. */
  middles: readonly number[];
}

/** So near to an edge of the window the page moves along. */
const EDGE_PX = 56;
const STEP_PX = 18;

/**
 * Rows that are dragged by a handle, with mouse, pen or finger. Nothing moves before it is let go: a line shows where it will land. Whoever
 * cannot drag has buttons that do the same.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const list = useRef<HTMLOListElement>(null);
  const middlesOf = (): number[] =>
    [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return window.scrollY + top + height / 2;
    });
  const handle = (at: number) => ({
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: at, to: at, middles: middlesOf() });
    },
    onPointerMove: ({ clientY, pageY }: PointerEvent): void => {
      if (!drag) return;
      if (clientY < EDGE_PX) window.scrollBy(0, -STEP_PX);
      else if (clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, STEP_PX);
      setDrag({ ...drag, to: landingPlace(pageY, drag.middles, drag.from) });
    },
    onPointerUp: (): void => {
      setDrag(undefined);
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
    },
    onPointerCancel: (): void => setDrag(undefined),
  });
  /** Where the line stands at a row while something is dragged. */
  const mark = (at: number): 'dragged' | 'before' | 'after' | undefined => {
    if (!drag) return undefined;
    if (at === drag.from) return 'dragged';
    if (at !== drag.to || drag.to === drag.from) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };
  return { list, handle, mark };
}
