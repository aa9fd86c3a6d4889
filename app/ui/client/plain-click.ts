/** Tells a click that means "go there, here": no new tab, no download, nothing that others have handled. */
export function isPlainClick(event: MouseEvent) {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    event.target instanceof Element
  );
}
