import { type RefObject, useEffect } from "react";

const FAR_ENOUGH = 48;

/**
 * Goes on by a swipe of one finger to the side, in whose direction things then move. Two fingers are the browser's, and
 * so is one within what it has made larger.
 */
export function useSwipe(within: RefObject<HTMLElement>, go: (step: 1 | -1) => void) {
  useEffect(() => {
    const box = within.current!;
    let from: Touch | undefined;
    const begin = ({ touches }: TouchEvent) => {
      from = touches.length === 1 && (visualViewport?.scale ?? 1) < 1.05 ? touches[0] : undefined;
    };
    const end = ({ changedTouches: [to] }: TouchEvent) => {
      if (!from || !to) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(x) > FAR_ENOUGH && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
    };
    box.addEventListener("touchstart", begin, { passive: true });
    box.addEventListener("touchend", end);
    return () => {
      box.removeEventListener("touchstart", begin);
      box.removeEventListener("touchend", end);
    };
  });
}
