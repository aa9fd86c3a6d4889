/** How far the pointer of a press may slip, in pixels, before it is taken to mean something else. */
const SLIP = 10;
/** The longest that script waits for a press to end, in milliseconds. */
const LONGEST_PRESS = 5_000;

/**
 * Lets a press on a button count though what stands around it moves before it ends: script arrives, a text is saved. The
 * browser would look for the button where the pointer is, and take the press for none.
 */
export function keepPressesSteady(): void {
  addEventListener(
    "pointerdown",
    ({ target, pointerId, button, clientX: x, clientY: y, isTrusted }) => {
      const pressed = button === 0 && target instanceof Element && target.closest("button");
      // Of a press that script makes up, the browser knows no pointer.
      if (!pressed || !isTrusted) return;
      pressed.setPointerCapture(pointerId);
      const slip = (event: PointerEvent) => {
        if (event.pointerId !== pointerId) return;
        if (Math.hypot(event.clientX - x, event.clientY - y) <= SLIP) return;
        pressed.removeEventListener("pointermove", slip);
        if (pressed.hasPointerCapture(pointerId)) pressed.releasePointerCapture(pointerId);
      };
      pressed.addEventListener("pointermove", slip);
      const over = () => pressed.removeEventListener("pointermove", slip);
      pressed.addEventListener("lostpointercapture", over, { once: true });
    },
    { capture: true },
  );
}

/** Does something once no button is pressed, or after five seconds: a press that began before script ends where it began. */
export function oncePressed(then: () => void): void {
  if (!document.querySelector("button:active")) {
    then();
    return;
  }
  const waiting = new AbortController();
  const go = () => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    then();
  };
  // The click that comes with the end of the press is the browser's alone.
  for (const end of ["pointerup", "pointercancel", "keyup"])
    addEventListener(end, () => setTimeout(go), { capture: true, signal: waiting.signal });
  setTimeout(go, LONGEST_PRESS);
}
